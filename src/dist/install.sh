#!/bin/sh
# Installs openclaw @project.version@ with its own Java below ~/.local, and takes it away again with --uninstall.
# OPENCLAW_INSTALL_URL is the address of a folder with the archives, if not that of the release.
# shellcheck disable=SC3013 # -ef: in POSIX since 2024, in dash, bash, busybox, ksh and zsh long before.
set -eu
umask 022

version='@project.version@'
url=${OPENCLAW_INSTALL_URL:-@release.url@}

fail() {
  printf 'install.sh: %s\n' "$1" >&2
  [ -z "${2-}" ] || printf 'hint: %s\n' "$2" >&2
  exit 1
}

has() {
  command -v "$1" >/dev/null 2>&1
}

find_places() {
  case ${HOME-} in
    /*) [ -d "$HOME" ] || fail "HOME is $HOME, which is not a folder" ;;
    *) fail 'HOME is not set to a folder' ;;
  esac
  base=$HOME/.local
  installed=$base/lib/openclaw
  command=$base/bin/openclaw
}

# Sets $archive to the name of the archive for this machine.
find_archive() {
  case $(uname -s) in
    Linux) os=linux ;;
    Darwin) os=macos ;;
    *) fail "there is no archive for $(uname -s) that this script can install" 'on Windows unpack the zip of the release' ;;
  esac
  case $(uname -m) in
    x86_64 | amd64) arch=x64 ;;
    aarch64 | arm64) arch=aarch64 ;;
    *) fail "there is no archive for a processor $(uname -m)" 'build it with a JDK: ./mvnw -DskipTests package' ;;
  esac
  # A shell under Rosetta is told of an Intel processor.
  [ "$os $arch $(sysctl -n sysctl.proc_translated 2>/dev/null || :)" != 'macos x64 1' ] || arch=aarch64
  archive=openclaw-$version-$os-$arch.tar.gz
}

# fetch <name>: downloads it from the release into $new.
fetch() {
  case $url in
    '') fail 'this script does not belong to a release' 'set OPENCLAW_INSTALL_URL to the folder with the archives' ;;
    https:*) protocol='=https' ;;
    *) protocol='=http,https' ;;
  esac
  if has curl; then
    curl -fsSL --proto "$protocol" -o "$new/$1" "$url/$1" || fail "cannot download $url/$1"
  elif has wget; then
    wget -q -O "$new/$1" "$url/$1" || fail "cannot download $url/$1"
  else
    fail 'neither curl nor wget is installed'
  fi
}

# sha256 <file>: prints its SHA-256.
sha256() {
  if has sha256sum; then
    sha256sum "$1"
  elif has shasum; then
    shasum -a 256 "$1"
  else
    fail 'neither sha256sum nor shasum is installed'
  fi
}

check() {
  expected=$(cut -d ' ' -f 1 "$new/$archive.sha256")
  actual=$(sha256 "$new/$archive") || exit
  actual=${actual%% *}
  [ "$actual" = "$expected" ] || fail "$archive has the SHA-256 $actual instead of $expected; nothing was installed" 'try again'
  echo "SHA-256 $actual is the release's: the download is whole. Checksum and archive have one source, so it does not prove who made them."
}

is_ours() {
  [ -f "$1/lib/openclaw.jar" ]
}

# Whether nothing but a link of this script's is at the path.
is_free() {
  if [ -L "$1" ]; then
    case $(readlink "$1") in "$installed"/*) return 0 ;; esac
  elif ! [ -e "$1" ]; then
    return 0
  fi
  return 1
}

# each_link <action> <folder>: calls it with the path of each link that belongs to the installation there, and what it leads to.
each_link() {
  "$1" "$command" "$2/bin/openclaw"
  for file in "$2"/share/man/man1/*.1; do
    "$1" "$base/share/man/man1/${file##*/}" "$file"
  done
  "$1" "$base/share/bash-completion/completions/openclaw" "$2/share/bash-completion/completions/openclaw"
  "$1" "$base/share/zsh/site-functions/_openclaw" "$2/share/zsh/site-functions/_openclaw"
  "$1" "$base/share/fish/vendor_completions.d/openclaw.fish" "$2/share/fish/vendor_completions.d/openclaw.fish"
}

# A file of somebody else's, as npm may have left below ~/.local, stays. Without its links the program is still installed.
refusing=
link() {
  if [ -e "$2" ] && is_free "$1" && ! { mkdir -p "${1%/*}" && ln -sf "$2" "$1"; } 2>/dev/null; then
    [ "${1%/*}" = "$refusing" ] || printf 'warning: cannot make a link in %s\n' "${1%/*}" >&2
    refusing=${1%/*}
  fi
}

unlink_ours() {
  if [ -L "$1" ] && is_free "$1"; then
    rm -f "$1"
    # What is not empty stays.
    (cd "$base" && rmdir -p "$(dirname "${1#"$base"/}")") 2>/dev/null || :
  fi
}

unlink_dangling() {
  [ -e "$1" ] || unlink_ours "$1"
}

# However this ends, there is an installation if there was one.
clean_up() {
  if { [ -e "$new/old" ] || [ -L "$new/old" ]; } && ! [ -e "$installed" ]; then
    mv "$new/old" "$installed" 2>/dev/null || fail "cannot move what was installed back to $installed" "it is in $new/old"
  fi
  rm -rf "$new"
}

install() {
  find_places
  find_archive
  { ! [ -e "$installed" ] && ! [ -L "$installed" ]; } || is_ours "$installed" || fail "$installed is not an installation of this program"
  new=$base/lib/.openclaw.$$
  mkdir -p "$new" 2>/dev/null || fail "cannot write to $base/lib"
  trap clean_up EXIT
  trap 'exit 129' HUP
  trap 'exit 130' INT
  trap 'exit 143' TERM
  echo "Downloading $url/$archive"
  fetch "$archive.sha256"
  fetch "$archive"
  check
  tar -xzf "$new/$archive" -C "$new" || fail "cannot unpack $archive"
  unpacked=$new/${archive%.tar.gz}
  "$unpacked/bin/openclaw" --version --verbose </dev/null >/dev/null || fail "openclaw $version does not run on this machine; nothing was installed"
  was=
  if is_ours "$installed"; then
    mv "$installed" "$new/old" 2>/dev/null || fail "cannot replace $installed"
    was=', in place of the one that was there'
  fi
  mv "$unpacked" "$installed" 2>/dev/null || fail "cannot write to $base/lib"
  each_link link "$installed"
  [ -z "$was" ] || each_link unlink_dangling "$new/old"
  echo "Installed openclaw $version in $installed$was."
  tell_command
  echo "To remove it: sh $installed/install.sh --uninstall"
}

# Says what the word openclaw runs from now on.
tell_command() {
  bin=${command%/*}
  if ! [ "$command" -ef "$installed/bin/openclaw" ]; then
    is_free "$command" || echo "$command is another program and stays as it is."
    bin=$installed/bin
  fi
  hash -r 2>/dev/null || :
  front=$(command -v openclaw) || front=
  if [ -n "$front" ] && [ "$front" -ef "$installed/bin/openclaw" ]; then
    echo "On PATH, openclaw is $front."
    return
  fi
  if [ -n "$front" ]; then
    echo "On PATH, openclaw is still $front. This one comes first with:"
  else
    echo "$bin is not on PATH. It is with:"
  fi
  # shellcheck disable=SC2016 # PATH is expanded where the line is pasted
  printf '  export PATH="%s:$PATH"\n' "$bin"
}

uninstall() {
  find_places
  is_ours "$installed" || fail "there is no installation in $installed"
  each_link unlink_ours "$installed"
  rm -rf "$installed"
  rmdir "$base/lib" 2>/dev/null || :
  echo "Removed $installed and the links to it. What openclaw has configured in ~/.openclaw stays."
}

main() {
  case $#${1-} in
    0) install ;;
    1--uninstall) uninstall ;;
    1--help) echo "usage: install.sh [--uninstall]: installs openclaw $version below ~/.local, or removes it" ;;
    *) fail 'usage: install.sh [--uninstall]' ;;
  esac
}

main "$@"

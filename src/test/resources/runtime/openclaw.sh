#!/bin/sh
# Behaves as OpenClaw was seen to, as far as its store of keys goes. Notes what it is given beside that store.
version=2026.9.6
state=$HOME/.openclaw
if [ "$1" = --profile ]; then
  state=$HOME/.openclaw-$2
  shift 2
fi
state=${OPENCLAW_STATE_DIR:-$state}
: "${OPENCLAW_CONFIG_PATH:=$state/openclaw.json}"
store=$state/store

# keep <profile> <key>: where the release does, with what its bytes tell.
keep() {
  case $version in
  2026.6.1)
    mkdir -p "$state/agents/main/agent"
    printf '{"version":1,"profiles":{"%s":{"type":"api_key","provider":"huggingface","key":"%s"}}}\n' "$1" "$2" \
      >"$state/agents/main/agent/auth-profiles.json"
    return
    ;;
  2026.9.*) database=$state/state/openclaw.sqlite ;;
  *) database=$state/agents/main/agent/openclaw-agent.sqlite ;;
  esac
  mkdir -p "${database%/*}"
  echo "$1" >>"$database"
  { grep -v "^$1=" "$store"; echo "$1=$(printf %s "$2" | cut -c1-8)...$(printf %s "$2" | tail -c 8)"; } >"$store.new"
  mv "$store.new" "$store"
}

# A store of a former release beside it: nothing works that has to do with keys.
stop() {
  case $version in 2026.8.* | 2026.9.*) ;; *) return ;; esac
  [ -e "$state/agents/main/agent/auth-profiles.json" ] || return
  affected=
  [ "${version#2026.8}" = "$version" ] && affected=' affected providers: huggingface;'
  where='~/.openclaw/agents/main/agent/openclaw-agent.sqlite'
  echo "[openclaw] Reason: Auth profile store $where requires legacy credential migration;$affected run openclaw doctor --fix." >&2
  exit 1
}

case "$*" in
--version)
  case $version in
  2026.2.*) echo "$version" ;;
  *) echo "OpenClaw $version (eb377ac)" ;;
  esac
  exit
  ;;
esac
mkdir -p "$state"
# What this program called it with.
if [ -n "$OPENCLAW_STATE_DIR" ]; then
  echo "$*" >>"$state/calls"
  echo "$OPENCLAW_CONFIG_PATH" >"$state/config-path"
  ls -ld "${OPENCLAW_CONFIG_PATH%/*}" | cut -c1-10 >"$state/config-folder-mode"
  if [ -e "$OPENCLAW_CONFIG_PATH" ]; then cat "$OPENCLAW_CONFIG_PATH"; else echo none; fi >"$state/config"
fi
touch "$store"
case "$*" in
'models status --json')
  stop
  echo "Installed Gateway service state and config paths could not be verified." >&2
  printf '{"auth":{"providers":[{"provider":"none","profiles":{"labels":["none:default=sk-other"]}}'
  for provider in $(sed 's/:.*//' "$store" | sort -u); do
    printf ',{"provider":"%s","profiles":{"labels":[%s]}}' "$provider" "$(sed -n "s/^$provider:.*/\"&\"/p" "$store" | paste -sd, -)"
  done
  echo ']}}'
  ;;
'models auth paste-api-key --provider '*' --profile-id '*)
  stop
  key=$(cat)
  if grep -q "^$7=ref(" "$store"; then
    echo 'This API-key profile uses an external secret reference. Remove that saved sign-in before storing an inline key.' >&2
    exit 1
  fi
  keep "$7" "$key"
  echo '{}' >"$OPENCLAW_CONFIG_PATH"
  echo "Updated config: $OPENCLAW_CONFIG_PATH"
  echo 'API key saved, but the Gateway has not confirmed applying the provider settings.' >&2
  ;;
'models auth paste-api-key --provider huggingface')
  keep huggingface:manual "$(cat)"
  sed 's/hf_[A-Za-z0-9]*/huggingface:manual/' "$OPENCLAW_CONFIG_PATH" >"$store.new"
  mv "$store.new" "$OPENCLAW_CONFIG_PATH"
  ;;
'models auth order set --provider '*)
  stop
  shift 6
  echo "$*" >>"$state/order"
  echo '{}' >"$OPENCLAW_CONFIG_PATH"
  ;;
'gateway restart') echo 'Gateway restarted.' >"$state/gateway" ;;
'doctor --fix --non-interactive')
  # 2026.6.5 leaves the key in the config.
  case $version in 2026.6.*) exit ;; esac
  keep huggingface:default "$(grep -o 'hf_[A-Za-z0-9]*' "$OPENCLAW_CONFIG_PATH" | head -1)"
  ;;
'onboard --non-interactive --accept-risk --auth-choice skip --skip-health')
  mkdir -p "$state/state"
  case $version in 2026.2.*) ;; *) : >"$state/state/openclaw.sqlite" ;; esac
  printf '{\n  "gateway": {"mode": "local"},\n  "meta": {"lastTouchedVersion": "%s"}\n}\n' "$version" >"$OPENCLAW_CONFIG_PATH"
  ;;
'models auth logout '*' --yes')
  if ! grep -q "^$4=" "$store"; then
    echo "Auth profile \"$4\" not found for agent \"main\"." >&2
    exit 1
  fi
  grep -v "^$4=" "$store" >"$store.new"
  mv "$store.new" "$store"
  echo '{}' >"$OPENCLAW_CONFIG_PATH"
  ;;
*)
  echo "OpenClaw does not recognize: $*" >&2
  exit 1
  ;;
esac

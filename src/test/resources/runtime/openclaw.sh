#!/bin/sh
# Behaves as OpenClaw 2026.9.6 was seen to, as far as its store of keys goes. Notes what it is given beside that store.
state=$OPENCLAW_STATE_DIR
store=$state/store
case "$*" in
--version)
  echo 'OpenClaw 2026.9.6 (eb377ac)'
  exit
  ;;
esac
echo "$*" >>"$state/calls"
echo "$OPENCLAW_CONFIG_PATH" >"$state/config-path"
ls -ld "${OPENCLAW_CONFIG_PATH%/*}" | cut -c1-10 >"$state/config-folder-mode"
if [ -e "$OPENCLAW_CONFIG_PATH" ]; then cat "$OPENCLAW_CONFIG_PATH"; else echo none; fi >"$state/config"
touch "$store"
case "$*" in
'models status --json')
  echo "Installed Gateway service state and config paths could not be verified." >&2
  printf '{"auth":{"providers":[{"provider":"openai","profiles":{"labels":["openai:default=sk-other"]}},'
  printf '{"provider":"huggingface","profiles":{"labels":[%s]}}]}}\n' "$(sed 's/.*/"&"/' "$store" | paste -sd, -)"
  ;;
'models auth paste-api-key --provider huggingface --profile-id '*)
  key=$(cat)
  if grep -q "^$7=ref(" "$store"; then
    echo 'This API-key profile uses an external secret reference. Remove that saved sign-in before storing an inline key.' >&2
    exit 1
  fi
  { grep -v "^$7=" "$store"; echo "$7=$(printf %s "$key" | cut -c1-8)...$(printf %s "$key" | tail -c 8)"; } >"$store.new"
  mv "$store.new" "$store"
  echo '{}' >"$OPENCLAW_CONFIG_PATH"
  echo "Updated config: $OPENCLAW_CONFIG_PATH"
  echo 'API key saved, but the Gateway has not confirmed applying the provider settings.' >&2
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

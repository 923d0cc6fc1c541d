#!/usr/bin/env bash
# Starts the night's run of the named apps now: infra/nightly.sh [marketing|sales|handoff]...
# It sends every upload that has no receipt on its way and writes the report. Run as often as you like, it does nothing twice.
set -euo pipefail
if [ $# = 0 ]; then echo "usage: $0 marketing|sales|handoff ..." >&2; exit 2; fi
cd "$(dirname "$0")/.."
if [ -z "${MARKETING_APP:-}" ]; then eval "$(azd env get-values)"; fi

# The key goes by a file that only this user can read, as everybody sees the arguments of a command.
headers="$(umask 077 && mktemp)"
trap 'rm -f "$headers"' EXIT
for side in "$@"; do
  case "$side" in
    marketing) app="$MARKETING_APP" ;;
    sales) app="$SALES_APP" ;;
    handoff) app="$HANDOFF_APP" ;;
    *) echo "'$side' is no app; expected marketing, sales or handoff." >&2; exit 2 ;;
  esac
  key="$(az functionapp keys list -g "$AZURE_RESOURCE_GROUP" -n "$app" --query masterKey -o tsv)"
  host="$(az functionapp show -g "$AZURE_RESOURCE_GROUP" -n "$app" --query defaultHostName -o tsv)"
  printf 'x-functions-key: %s\n' "$key" > "$headers"
  curl --fail --silent --show-error -X POST -H "@$headers" -H 'Content-Type: application/json' -d '{}' "https://$host/admin/functions/Nightly"
  echo "$app: started"
done

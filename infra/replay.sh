#!/usr/bin/env bash
# After the cause is mended, all that was given up is done again: every dead letter goes back to its queue, then both sides
# send whatever upload has no receipt. Needs the role Azure Service Bus Data Owner on the namespace (infra/README.md, Replay).
set -euo pipefail
cd "$(dirname "$0")/.."
if [ -z "${SERVICE_BUS_NAMESPACE:-}" ]; then eval "$(azd env get-values)"; fi
bus="https://$SERVICE_BUS_NAMESPACE.servicebus.windows.net"
work="$(mktemp -d)"
trap 'rm -rf "$work"' EXIT
(umask 077 && printf 'Authorization: Bearer %s\n' "$(az account get-access-token --resource https://servicebus.azure.net --query accessToken -o tsv)" > "$work/token")

# Status of a request; its answer's headers and body lie in the work folder.
call() {
  : > "$work/body"    # not every curl makes the file of an empty answer
  curl --silent --show-error -H "@$work/token" -D "$work/headers" -o "$work/body" -w '%{http_code}' "$@"
}
header() { tr -d '\r' < "$work/headers" | sed -n "s/^$1: //Ip" | tail -n 1; }

for queue in marketing-receive marketing-report sales-receive sales-report handoff-report; do
  # Only as many as lie there now: a message that can never be right comes back at once, and would go round for ever.
  waiting="$(az servicebus queue show -g "$AZURE_RESOURCE_GROUP" --namespace-name "$SERVICE_BUS_NAMESPACE" -n "$queue" --query countDetails.deadLetterMessageCount -o tsv)"
  back=0
  while [ "$back" -lt "$waiting" ]; do
    status="$(call -X POST -d '' "$bus/$queue/\$DeadLetterQueue/messages/head?timeout=10")"
    if [ "$status" = 204 ]; then break; fi
    if [ "$status" != 201 ]; then echo "$queue: reading a dead letter was answered with $status: $(cat "$work/body")" >&2; exit 1; fi
    lock="$(header Location)"
    mv "$work/body" "$work/message"

    # Under an id of its own and without its count of attempts: duplicate detection takes it for new, and it has all its attempts again.
    id="replay-$(date +%s)-$$-$back"
    status="$(call -X POST -H 'Content-Type: application/json' -H "BrokerProperties: {\"MessageId\":\"$id\"}" --data-binary "@$work/message" "$bus/$queue/messages?timeout=60")"
    if [ "$status" != 201 ]; then echo "$queue: sending was answered with $status: $(cat "$work/body")" >&2; exit 1; fi
    # Only now is it taken from the dead letters: broken off in between it comes twice, which every function takes.
    status="$(call -X DELETE "$lock")"
    if [ "$status" != 200 ]; then echo "$queue: removing the dead letter was answered with $status: $(cat "$work/body")" >&2; exit 1; fi
    back=$((back + 1))
  done
  echo "$queue: $back put back"
done

infra/nightly.sh marketing sales

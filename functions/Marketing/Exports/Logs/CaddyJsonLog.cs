namespace Marketing.Exports.Logs;

/// <summary>Caddy 2's access log, https://caddyserver.com/docs/logging.</summary>
public sealed class CaddyJsonLog : JsonLog
{
    public override string Id => "access-log-caddy-json";

    public override string Name => "Access log as JSON lines (Caddy)";

    public override string Expected => "JSON lines with ts, request.remote_ip, request.method, request.uri and status";

    protected override IReadOnlyDictionary<JsonField, string[]> Members { get; } = new Dictionary<JsonField, string[]>
    {
        [JsonField.Address] = ["request.client_ip", "request.remote_ip", "request.remote_addr"],
        [JsonField.Forwarded] = ["request.headers.X-Forwarded-For"],
        [JsonField.Site] = ["request.host"],
        [JsonField.Method] = ["request.method"],
        [JsonField.Target] = ["request.uri"],
        [JsonField.Status] = ["status"],
        [JsonField.Referrer] = ["request.headers.Referer"],
        [JsonField.Agent] = ["request.headers.User-Agent"],
        [JsonField.Time] = ["ts"],
    };
}

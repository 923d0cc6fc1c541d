namespace Marketing.Exports.Logs;

/// <summary>Caddy 2's access log, https://caddyserver.com/docs/logging.</summary>
public sealed class CaddyJsonLog : JsonLog
{
    public override string Id => "access-log-caddy-json";

    public override string Name => "Access log as JSON lines (Caddy)";

    public override string Expected => "JSON lines with ts, request.remote_ip, request.method, request.uri and status";

    protected override IReadOnlyDictionary<LogField, string[]> Members { get; } = new Dictionary<LogField, string[]>
    {
        [LogField.Address] = ["request.client_ip", "request.remote_ip", "request.remote_addr"],
        [LogField.Forwarded] = ["request.headers.X-Forwarded-For"],
        [LogField.Site] = ["request.host"],
        [LogField.Method] = ["request.method"],
        [LogField.Target] = ["request.uri"],
        [LogField.Status] = ["status"],
        [LogField.Referrer] = ["request.headers.Referer"],
        [LogField.Agent] = ["request.headers.User-Agent"],
        [LogField.Time] = ["ts"],
    };
}

namespace Marketing.Exports.Logs;

/// <summary>Traefik's access log with format json, https://doc.traefik.io/traefik/observability/access-logs/.</summary>
public sealed class TraefikJsonLog : JsonLog
{
    public override string Id => "access-log-traefik-json";

    public override string Name => "Access log as JSON lines (Traefik)";

    public override string Expected => "JSON lines with ClientHost, StartUTC, RequestMethod, RequestPath and DownstreamStatus";

    protected override IReadOnlyDictionary<LogField, string[]> Members { get; } = new Dictionary<LogField, string[]>
    {
        [LogField.Address] = ["ClientHost", "ClientAddr"],
        [LogField.Forwarded] = ["request_X-Forwarded-For"],
        [LogField.Site] = ["RequestHost", "RequestAddr"],
        [LogField.Method] = ["RequestMethod"],
        [LogField.Target] = ["RequestPath"],
        [LogField.Status] = ["DownstreamStatus", "OriginStatus"],
        [LogField.Referrer] = ["request_Referer"],
        [LogField.Agent] = ["request_User-Agent"],
        [LogField.Time] = ["StartUTC", "StartLocal", "time"],
    };
}

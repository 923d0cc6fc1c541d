namespace Marketing.Exports.Logs;

/// <summary>Traefik's access log with format json, https://doc.traefik.io/traefik/observability/access-logs/.</summary>
public sealed class TraefikJsonLog : JsonLog
{
    public override string Id => "access-log-traefik-json";

    public override string Name => "Access log as JSON lines (Traefik)";

    public override string Expected => "JSON lines with ClientHost, StartUTC, RequestMethod, RequestPath and DownstreamStatus";

    protected override IReadOnlyDictionary<JsonField, string[]> Members { get; } = new Dictionary<JsonField, string[]>
    {
        [JsonField.Address] = ["ClientHost", "ClientAddr"],
        [JsonField.Forwarded] = ["request_X-Forwarded-For"],
        [JsonField.Site] = ["RequestHost", "RequestAddr"],
        [JsonField.Method] = ["RequestMethod"],
        [JsonField.Target] = ["RequestPath"],
        [JsonField.Status] = ["DownstreamStatus", "OriginStatus"],
        [JsonField.Referrer] = ["request_Referer"],
        [JsonField.Agent] = ["request_User-Agent"],
        [JsonField.Time] = ["StartUTC", "StartLocal", "time"],
    };
}

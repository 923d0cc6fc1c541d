namespace Marketing.Exports.Logs;

/// <summary>
/// Cloudflare Logpush, dataset http_requests as JSON lines,
/// https://developers.cloudflare.com/logs/logpush/logpush-job/datasets/zone/http_requests/ (documentation). Times as RFC 3339, in seconds
/// or in billionths of one, as the job says.
/// </summary>
public sealed class CloudflareJsonLog : JsonLog
{
    public override string Id => "access-log-cloudflare-json";

    public override string Name => "Access log as JSON lines (Cloudflare Logpush)";

    public override string NamesFrom => "documentation";

    public override string Expected =>
        "JSON lines with ClientIP, ClientRequestMethod, ClientRequestURI, EdgeResponseStatus and EdgeStartTimestamp";

    protected override IReadOnlyDictionary<LogField, string[]> Members { get; } = new Dictionary<LogField, string[]>
    {
        [LogField.Address] = ["ClientIP"],
        [LogField.Site] = ["ClientRequestHost"],
        [LogField.Method] = ["ClientRequestMethod"],
        [LogField.Target] = ["ClientRequestURI", "ClientRequestPath"],
        [LogField.Status] = ["EdgeResponseStatus", "OriginResponseStatus"],
        [LogField.Referrer] = ["ClientRequestReferer"],
        [LogField.Agent] = ["ClientRequestUserAgent"],
        [LogField.Time] = ["EdgeStartTimestamp", "EdgeEndTimestamp"],
    };
}

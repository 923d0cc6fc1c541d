namespace Marketing.Exports.Logs;

/// <summary>
/// CloudFront's standard log (v2) as JSON lines, https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html:
/// the names of its #Fields line as members.
/// </summary>
public sealed class CloudFrontJsonLog : JsonLog
{
    public override string Id => "access-log-cloudfront-json";

    public override string Name => "Access log as JSON lines (CloudFront)";

    public override string Expected => "JSON lines with date, time, c-ip, cs-method, cs-uri-stem and sc-status";

    protected override IReadOnlyDictionary<LogField, string[]> Members { get; } = new Dictionary<LogField, string[]>
    {
        [LogField.Address] = ["c-ip"],
        [LogField.Forwarded] = ["x-forwarded-for"],
        [LogField.Site] = ["x-host-header", "cs(Host)"],
        [LogField.Method] = ["cs-method"],
        [LogField.Target] = ["cs-uri-stem"],
        [LogField.Query] = ["cs-uri-query"],
        [LogField.Status] = ["sc-status"],
        [LogField.Referrer] = ["cs(Referer)"],
        [LogField.Agent] = ["cs(User-Agent)"],
        [LogField.Date] = ["date"],
        [LogField.Time] = ["time", "timestamp", "timestamp(ms)"],
    };
}

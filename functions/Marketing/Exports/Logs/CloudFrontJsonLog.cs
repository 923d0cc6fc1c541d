namespace Marketing.Exports.Logs;

/// <summary>CloudFront's standard log (v2) as JSON lines, https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logging.html: the names of its #Fields line as members.</summary>
public sealed class CloudFrontJsonLog : JsonLog
{
    public override string Id => "access-log-cloudfront-json";

    public override string Name => "Access log as JSON lines (CloudFront)";

    public override string Expected => "JSON lines with date, time, c-ip, cs-method, cs-uri-stem and sc-status";

    protected override IReadOnlyDictionary<JsonField, string[]> Members { get; } = new Dictionary<JsonField, string[]>
    {
        [JsonField.Address] = ["c-ip"],
        [JsonField.Forwarded] = ["x-forwarded-for"],
        [JsonField.Site] = ["x-host-header", "cs(Host)"],
        [JsonField.Method] = ["cs-method"],
        [JsonField.Target] = ["cs-uri-stem"],
        [JsonField.Query] = ["cs-uri-query"],
        [JsonField.Status] = ["sc-status"],
        [JsonField.Referrer] = ["cs(Referer)"],
        [JsonField.Agent] = ["cs(User-Agent)"],
        [JsonField.Date] = ["date"],
        [JsonField.Time] = ["time", "timestamp", "timestamp(ms)"],
    };
}

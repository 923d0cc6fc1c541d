namespace Marketing.Exports.Logs;

/// <summary>
/// The common format with "%{Referer}i" "%{User-agent}i" behind it; nginx calls it combined, or main with the forwarded address at the end.
/// </summary>
public sealed class CombinedLog : NcsaLog
{
    public override string Id => "access-log-combined";

    public override string Name => "Access log, combined format";

    public override string Expected =>
        "lines as 192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 2326 \"https://example.org/\" \"Mozilla/5.0\"";

    protected override NcsaShape Shape => NcsaShape.Combined;
}

using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>IIS and others that write W3C extended logs; the columns are those that the #Fields line names.</summary>
public sealed class W3CLog : LogFormat
{
    public override string Id => "access-log-w3c";

    public override string Name => "Access log, W3C extended format (IIS)";

    public override string Expected => "a #Fields: line with time, c-ip, cs-method, cs-uri-stem and sc-status above the rows";

    public override double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines) => CloudFrontLog.IsOne(lines) ? 0 : base.Recognise(lines);

    protected override HitReader Open() => new W3CReader();
}

namespace Marketing.Exports.Logs;

/// <summary>Apache's and nginx's common log format: %h %l %u %t "%r" %&gt;s %b.</summary>
public sealed class CommonLog : NcsaLog
{
    public override string Id => "access-log-common";

    public override string Name => "Access log, common format";

    public override string Expected => "lines as 192.0.2.1 - - [10/Oct/2000:13:55:36 -0700] \"GET / HTTP/1.0\" 200 2326";

    public override double Resemble(IReadOnlyList<ReadOnlyMemory<byte>> lines) =>
        lines.Average(
            line => line.Span.IndexOf((byte)'[') is >= 0 and var bracket && NcsaClock.IsLikely(line.Span[(bracket + 1)..]) ? 0.5 : 0);

    protected override NcsaShape Shape => NcsaShape.Common;
}

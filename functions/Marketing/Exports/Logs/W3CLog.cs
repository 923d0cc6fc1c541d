using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>IIS and others that write W3C extended logs; the columns are those that the #Fields line names.</summary>
public sealed class W3CLog : LogFormat
{
    public override string Id => "access-log-w3c";

    public override string Name => "Access log, W3C extended format (IIS)";

    public override string Expected => "a #Fields: line with time, c-ip, cs-method, cs-uri-stem and sc-status above the rows";

    public override double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines) => CloudFrontLog.IsOne(lines) ? 0 : base.Recognise(lines);

    // A piece that was cut out of the middle has lost the line that names its columns.
    public override double Resemble(IReadOnlyList<ReadOnlyMemory<byte>> lines) => lines.Average(line => IsDated(line.Span) ? 0.5 : 0);

    private static bool IsDated(ReadOnlySpan<byte> line)
    {
        const int ClockEnd = 19;
        return line.Length > ClockEnd && line[4] == '-' && line[7] == '-' && line[10] is (byte)' ' or (byte)'\t' && line[13] == ':'
            && line[16] == ':'
            && (line.IndexOf("GET"u8) > ClockEnd || line.IndexOf("POST"u8) > ClockEnd || line.IndexOf("HEAD"u8) > ClockEnd);
    }

    protected override HitReader Open() => new W3CReader();
}

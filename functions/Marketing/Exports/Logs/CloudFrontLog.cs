namespace Marketing.Exports.Logs;

/// <summary>CloudFront's standard log: W3C with tabs and fields of its own.</summary>
public sealed class CloudFrontLog : LogFormat
{
    public override string Id => "access-log-cloudfront";

    public override string Name => "Access log of CloudFront";

    public override string Expected => "a #Fields: line with x-edge-location above rows divided by tabs";

    public override double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines) => IsOne(lines) ? base.Recognise(lines) : 0;

    internal static bool IsOne(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var reader = new W3CReader();
        return lines.Any(line =>
        {
            reader.Read(line.Span, out _);
            return reader.IsCloudFront;
        });
    }

    protected override HitReader Open() => new W3CReader();
}

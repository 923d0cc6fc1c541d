using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// The NCSA formats share one reader, which takes any of their lines: a server's setting may change in the middle of
/// a log. Which of them a file is called is told by what its lines hold, so that no two fit.
/// </summary>
public abstract class NcsaLog : LogFormat
{
    public override double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var reader = new NcsaReader();
        var shapes = new int[3];
        foreach (var line in lines)
        {
            if (reader.Read(line.Span.TrimEnd((byte)'\r'), out _) == LineTaken.Kept)
            {
                shapes[(int)reader.Shape]++;
            }
        }

        var read = shapes.Sum();
        var shape = shapes[(int)NcsaShape.WithSite] * 2 > read ? NcsaShape.WithSite
            : shapes[(int)NcsaShape.Combined] > 0 ? NcsaShape.Combined
            : NcsaShape.Common;
        return shape == Shape && lines.Count > 0 ? (double)read / lines.Count : 0;
    }

    protected abstract NcsaShape Shape { get; }

    protected override HitReader Open() => new NcsaReader();
}

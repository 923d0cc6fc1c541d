using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// A web server's access log. The formats differ in how a line is taken apart; what becomes of a request is the same for all.
/// </summary>
public abstract class LogFormat : LineFormat
{
    public override string Source => "access-log";

    public override double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var reader = Open();
        var (rows, hits) = (0, 0);
        foreach (var line in lines)
        {
            var taken = reader.Read(line.Span.TrimEnd((byte)'\r'), out _);
            rows += taken == LineTaken.NoRow ? 0 : 1;
            hits += taken == LineTaken.Kept ? 1 : 0;
        }

        return rows == 0 ? 0 : (double)hits / rows;
    }

    public override LineReading Begin(Reading reading) => new LogReading(Open(), reading);

    protected abstract HitReader Open();
}

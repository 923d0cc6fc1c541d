using Pipeline.Tables;
using Pipeline.Uploads;

namespace Marketing.Exports.Logs;

/// <summary>Reads a log by the format that its first line states, else by the shape that its first lines have.</summary>
internal sealed class CustomReader(LogShape? shape) : HitReader
{
    private const string Nothing =
        "a line of a known log format, or the server's own log_format, LogFormat or log-format on the first line";

    private readonly HitReader? inferred = shape is null ? null : new InferredReader(shape);
    private StatedFormat statement = new();
    private HitReader? stated;

    public override string? Caveat => (stated ?? inferred)?.Caveat;

    /// <summary>Whether the log states its format.</summary>
    public bool IsStated => statement.HasBegun || stated is not null;

    /// <exception cref="RefusedException">The log states a format that cannot be read.</exception>
    public override LineTaken Read(ReadOnlySpan<byte> line, out Hit hit)
    {
        hit = default;
        if (TakeStatement(line))
        {
            return LineTaken.NoRow;
        }

        var reader = stated ?? inferred;
        if (reader is null)
        {
            return line.TrimStart(" \t"u8).IsEmpty ? LineTaken.Empty : Reject("line", Nothing);
        }

        var taken = reader.Read(line, out hit);
        return taken == LineTaken.Rejected ? Reject(reader.Fault.Part ?? "line", reader.Fault.Expected) : taken;
    }

    // A log may be put together from several, each with its statement.
    private bool TakeStatement(ReadOnlySpan<byte> line)
    {
        var isTaken = statement.Take(line);
        if (statement is { HasBegun: true, IsWhole: true })
        {
            var pattern = statement.Pattern(out var fault)
                ?? throw new RefusedException(
                    "log-format", $"The log's first line states a format with {fault}. Stated: {Cut(statement.Words)}");
            stated = new PatternReader(pattern, Cut(statement.Words));
            statement = new StatedFormat();
        }

        return isTaken;
    }

    private static string Cut(string words) => words.Length > 200 ? words[..200] + "…" : words;
}

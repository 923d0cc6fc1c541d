namespace Marketing.Exports.Logs;

/// <summary>A piece of a log format: a text that stands in every line, or a field between two such texts.</summary>
/// <param name="Text">The text; of a field its name, as the format says it.</param>
/// <param name="IsField">Whether it is a field.</param>
/// <param name="Meaning">What of a request the field holds; null where nobody asks for it.</param>
/// <param name="Rank">Of several fields of one meaning the highest counts.</param>
public sealed record LogToken(string Text, bool IsField = false, LogField? Meaning = null, int Rank = 1)
{
    /// <summary>Whether a port stands behind an address, which is no part of it.</summary>
    public bool HasPort { get; init; }

    /// <summary>A field by the name that the format gives it; its meaning is null where nobody asks for it.</summary>
    public static LogToken Field(string name, (LogField Meaning, int Rank)? known) =>
        known is var (meaning, rank) ? new(name, IsField: true, meaning, rank) : new(name, IsField: true);
}

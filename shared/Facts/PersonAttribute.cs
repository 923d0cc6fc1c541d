namespace Pipeline.Facts;

/// <summary>
/// Marks what a person's facts are found by, when they ask to be forgotten: the keys of their addresses and numbers, or the ids of their
/// records in a tool; several are divided by semicolons.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class PersonAttribute : Attribute
{
    /// <summary>Of what kind of record it is the id, or the ids; null where it holds keys of addresses and numbers.</summary>
    public string? Ids { get; init; }

    /// <summary>Whether the row is the person's where it names one of theirs.</summary>
    public bool IsFoundBy { get; init; } = true;

    /// <summary>
    /// Whether what a person's row names here is theirs, too, so that further rows are found by it. Not where a row names several persons.
    /// </summary>
    public bool IsTheirs { get; init; }
}

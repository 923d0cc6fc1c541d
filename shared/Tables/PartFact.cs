namespace Pipeline.Tables;

/// <summary>What a row of a part says of its thing: it is added to what other rows say under the same key.</summary>
/// <param name="Table">Number of its table in the file: parts are added within one, and what two tell of a thing is compared.</param>
/// <param name="Key">The thing and the figure.</param>
/// <param name="Fact">Null where the row tells nothing: then nobody knows the whole.</param>
/// <param name="Add">Two parts together; null where they do not add up.</param>
public sealed record PartFact(int Table, string Key, object? Fact, Func<object, object, object?> Add)
{
    /// <summary>The number of no table: what is told once is told by the file.</summary>
    public const int AnyTable = -1;

    /// <summary>What two tables tell of the whole thing, together; null where they contradict each other.</summary>
    public required Func<object, object, object?> Complete { get; init; }

    /// <summary>Whether the second is a later state of the same thing than the first, which it replaces.</summary>
    public Func<object, object, bool> IsLater { get; init; } = (_, _) => false;

    /// <summary>
    /// What its part is called, where each part of the thing stands once in the file: parts that stand again are compared, and those that
    /// stay are added.
    /// </summary>
    public string? Part { get; init; }

    /// <summary>Why a row is rejected that tells the thing otherwise than a row before it.</summary>
    public (string? Column, string Found, string Expected) Doubt { get; init; }

    public bool IsOnce => Table == AnyTable;
}

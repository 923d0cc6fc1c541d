namespace Pipeline.Tables;

/// <summary>What a row of a part says of its thing: it is added to what other rows say under the same key.</summary>
/// <param name="Table">Number of its table in the file: parts are added within one, and what two tell of a thing is compared.</param>
/// <param name="Key">The thing and the figure.</param>
/// <param name="Fact">Null where the row tells nothing: then nobody knows the whole.</param>
/// <param name="Add">Two parts together; null where they do not add up.</param>
public sealed record PartFact(int Table, string Key, object? Fact, Func<object, object, object?> Add);

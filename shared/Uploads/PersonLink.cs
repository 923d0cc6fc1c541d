namespace Pipeline.Uploads;

/// <summary>Something that a row names of a person: the key of an address or number, or the id of a record.</summary>
/// <param name="Text">As facts hold it; an id with its kind and its tool.</param>
/// <param name="IsShareable">Whether it may stand under several persons' names, so that it is nobody's own.</param>
/// <param name="FoundUnder">Notes by any of which it is one of a forgotten person.</param>
/// <param name="Notes">Notes by which it is remembered.</param>
internal sealed record PersonLink(string Text, bool IsShareable, IReadOnlyList<string> FoundUnder, IReadOnlyList<string> Notes);

namespace Pipeline.Uploads;

/// <summary>A row that could not be read, for whoever uploaded it: place, found, expected.</summary>
/// <param name="File">The upload, or the file inside it.</param>
/// <param name="Line">1-based line where the row starts.</param>
/// <param name="Column">The column's name as the file spells it, or null where the whole row is meant.</param>
/// <param name="Found">What stands there, cut to a readable length.</param>
/// <param name="Expected">What would have been read.</param>
public sealed record Rejection(string File, long Line, string? Column, string Found, string Expected);

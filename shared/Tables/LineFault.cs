namespace Pipeline.Tables;

/// <summary>Why a line could not be read.</summary>
/// <param name="Column">The part that is wrong, or null where the whole line is meant.</param>
/// <param name="Found">What stands there, cut to a readable length and without what must not be stored.</param>
/// <param name="Expected">What would have been read.</param>
public sealed record LineFault(string? Column, string Found, string Expected);

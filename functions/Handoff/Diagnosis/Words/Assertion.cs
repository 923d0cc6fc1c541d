namespace Handoff.Diagnosis.Words;

/// <summary>
/// What a sentence of the diagnosis says before it is put into words: a code, and the figures that it must follow from, quoted by it or
/// not.
/// </summary>
/// <param name="Code">One of <see cref="AssertionCodes"/>.</param>
/// <param name="RestsOn">A figure that is not known is left out where the report is written.</param>
public sealed record Assertion(string Code, params IReadOnlyList<Quoted> RestsOn);

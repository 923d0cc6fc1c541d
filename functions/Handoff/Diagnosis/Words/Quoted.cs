using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis.Words;

/// <summary>Which figure of the diagnosis a number in a sentence is, or what the sentence rests on.</summary>
/// <param name="Name">"leads_before", "low_value"; of the whole change, or of one period, where none of the others is given.</param>
/// <param name="Cause">The cause whose effect it tells.</param>
/// <param name="Missing">What is missing, where it tells how much.</param>
/// <param name="Channel">The channel of which it tells what one factor did.</param>
/// <param name="Factor">That factor.</param>
public readonly record struct Quoted(
    string Name, Cause? Cause = null, MissingKind? Missing = null, string? Channel = null, Factor? Factor = null);

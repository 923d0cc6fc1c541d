using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis.Words;

/// <summary>Which figure of the diagnosis a number in a sentence is.</summary>
/// <param name="Name">"leads_before", "low_value"; of the whole change, or of one period, where neither of the others is given.</param>
/// <param name="Cause">The cause whose effect it tells.</param>
/// <param name="Want">What is missing, where it tells how much.</param>
public readonly record struct Quoted(string Name, Cause? Cause = null, Want? Want = null);

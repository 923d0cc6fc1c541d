namespace Handoff.Diagnosis;

/// <summary>A channel seen in the first period alone, and one of like size seen in the second alone.</summary>
public sealed record Renamed(string Ended, string Began);

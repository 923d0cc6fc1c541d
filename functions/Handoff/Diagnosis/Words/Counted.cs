namespace Handoff.Diagnosis.Words;

/// <summary>A figure of one period, as counted; a share without a base has no value.</summary>
internal readonly record struct Counted(double? Value, Quoted Of);

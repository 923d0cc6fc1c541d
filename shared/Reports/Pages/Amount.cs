using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>A figure in a table, with its unit.</summary>
/// <param name="Value">Null: not available.</param>
/// <param name="Unit">As a measurement's.</param>
/// <param name="N">How many rows a rate rests on; null for what needs no such word.</param>
/// <param name="Of">The metric's figure that it is, which report.json has too.</param>
/// <param name="At">Where else in report.json it stands.</param>
public readonly record struct Amount(double? Value, string Unit, long? N = null, Figure? Of = null, Address? At = null);

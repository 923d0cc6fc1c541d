namespace Pipeline.Reports.Pages;

/// <summary>A figure in a table, with its unit.</summary>
public readonly record struct Amount(double? Value, string Unit);

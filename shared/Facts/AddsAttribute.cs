namespace Pipeline.Facts;

/// <summary>
/// Marks the figures of a covering fact that add up over days and rows: those of a range that lies within another can be taken off it.
/// </summary>
[AttributeUsage(AttributeTargets.Property)]
public sealed class AddsAttribute : Attribute;

namespace Pipeline.Tables;

/// <summary>A day of some year. 29 February is one, though not of every year.</summary>
public readonly record struct MonthDay(int Month, int Day);

namespace Pipeline.Uploads;

/// <summary>The days from first to last, both included, that an upload speaks for in one series of one table.</summary>
public sealed record Coverage(string Table, string Series, DateOnly From, DateOnly To);

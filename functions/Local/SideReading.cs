using Pipeline.Uploads;

namespace Pipeline.Local;

/// <summary>A side, and the recognition among its own formats, as its function app has it.</summary>
public sealed record SideReading(string Side, Recognition Recognition);

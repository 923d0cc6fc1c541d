using Pipeline.Publishing;

namespace Pipeline.Reports;

/// <summary>What stood where a report is to be written, before it was begun.</summary>
/// <param name="AsOf">The report's day.</param>
/// <param name="Latest">The newest report's page.</param>
/// <param name="Day">The page of that day.</param>
/// <param name="Mark">What the newest report was written over.</param>
public sealed record ReportPlace(DateOnly AsOf, PointerState Latest, PointerState Day, ReportMark Mark);

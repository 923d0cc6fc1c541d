using Handoff;
using Pipeline.Reports;

namespace Pipeline.Tests.Facts;

/// <summary>What was measured of a folder of exports as of a day.</summary>
internal sealed record MeasuredFolder(IReadOnlyList<(Side Side, Report Report)> Sides, Report Handoff, IReadOnlyList<Story> Stories);

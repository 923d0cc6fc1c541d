using Handoff;
using Pipeline.Publishing;
using Pipeline.Reports;

namespace Pipeline.Tests.Facts;

/// <summary>What was measured of a folder of exports as of a day.</summary>
/// <param name="Sides">Each side's report.</param>
/// <param name="Publications">What each side promises.</param>
/// <param name="Place">The folder of their files.</param>
/// <param name="Handoff">The hand-off's report.</param>
/// <param name="Stories">What it tells.</param>
internal sealed record MeasuredFolder(
    IReadOnlyList<(Side Side, Report Report)> Sides,
    IReadOnlyList<Publication> Publications,
    string Place,
    Report Handoff,
    IReadOnlyList<Story> Stories)
{
    public Report Of(Side side) => Sides.Single(measured => measured.Side == side).Report;
}

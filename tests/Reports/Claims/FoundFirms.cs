using Handoff.Diagnosis.Drifting;
using Handoff.Findings;
using Pipeline.Reports.Periods;
using Pipeline.Tests.Handoff.Diagnosis.Generated;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>Findings of every kind, of firms of which is known what happened.</summary>
internal static class FoundFirms
{
    private static readonly Period Spring = new(new(2026, 3, 1), new(2026, 5, 31));
    private static readonly Period Summer = new(new(2026, 6, 1), new(2026, 8, 31));

    internal static IEnumerable<Found> All()
    {
        foreach (var figure in Enum.GetValues<DriftingFigure>())
        {
            foreach (var (months, part) in new[] { (25, 0.4), (9, 0.4), (13, 2.2) })
            {
                var firm = new MonthlyFirm(11, 1500, hasSeason: false);
                yield return new(Drifts.Find(firm.Play(months, figure, part, Math.Min(12, months - 1))), null);
            }
        }

        foreach (var after in new[] { 70, 40, 84 })
        {
            yield return new([], Early(Of(EarlySign.Accepted, 90, 72, 88, 70), Of(EarlySign.InTime, 72, 58, 70, (int)(0.7 * after)),
                Of(EarlySign.WithDeal, 72, 30, 70, 86 - after)));
        }

        yield return new([], Early(Of(EarlySign.Accepted, 90, 80, 88, 40)));
    }

    private static EarlySigns Early(params EarlyFigure[] figures) => new(Spring, Summer, 90, 88, figures);

    private static EarlyFigure Of(EarlySign sign, int of, int hits, int nowOf, int nowHits) =>
        EarlyFigure.Of(sign, [(of, hits, nowOf, nowHits)]);
}

namespace Handoff.Diagnosis;

/// <summary>Which factors make up which cause.</summary>
public static class Causes
{
    public static Cause Of(Factor factor, bool seesFollowUp) => factor switch
    {
        Factor.Volume or Factor.Mix or Factor.VisitToLead => Cause.Marketing,
        Factor.Acceptance => Cause.HandOver,
        Factor.TimelyFollowUp => Cause.FollowUp,
        Factor.Closing => seesFollowUp ? Cause.Closing : Cause.WinRate,
        _ => Cause.PriceOrSize,
    };

    internal static IReadOnlyList<Cause> In(Chain chain) =>
    [
        .. Enumerable.Range(0, Chain.Factors).Select(Chain.FactorAt).Where(chain.Sees).Select(f => Of(f, chain.SeesFollowUp)).Distinct(),
        .. chain.EquallyLong ? Array.Empty<Cause>() : [Cause.Calendar],
    ];
}

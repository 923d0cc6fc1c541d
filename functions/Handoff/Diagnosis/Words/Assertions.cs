using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis.Words;

/// <summary>Decides what each sentence of an answer says; the languages only put it into words.</summary>
internal static class Assertions
{
    private static readonly Quoted[] Change =
        [new("before_value"), new("after_value"), new("change_value"), new("low_value"), new("high_value")];
    private static readonly Quoted[] Leads = [new("leads_before"), new("leads_after")];
    private static readonly Quoted[] InTime = [new("before_in_time_rate"), new("after_in_time_rate")];

    private static readonly Quoted[] Arrived =
    [
        new("arrivals"), new("arrivals_deviations"), new("before_in_time_rate_of_arrivals"), new("after_in_time_rate_of_arrivals"),
        new("before_in_time_rate_of_others"), new("after_in_time_rate_of_others"),
    ];

    internal static Assertion Headline(Answer answer) =>
        new(
            Code(answer),
            [
                .. Verdict(answer), .. Change, .. answer.Causes.SelectMany(Effect), .. Largest(answer), .. Besides(answer),
                .. Places(answer),
            ]);

    internal static Assertion ArrivalSeen() => new(AssertionCodes.ArrivalSeen, Arrived);

    internal static Assertion ChannelQuality(Answer answer) => new(AssertionCodes.ChannelQuality, [.. Quality(answer)]);

    internal static Assertion Changed() => new(AssertionCodes.SalesChange, Change);

    internal static Assertion Contributed(Answer answer, Estimate estimate) =>
        new(AssertionCodes.CauseEffect, [.. Effect(estimate), .. estimate.Channel is null ? [] : Channels(answer, estimate.Cause)]);

    internal static Assertion ClosedAsBefore(Answer answer) =>
        new(AssertionCodes.ClosedAsBefore, [.. answer.Causes.Where(c => c.Cause == Cause.Closing).SelectMany(Effect)]);

    internal static Assertion LooksLikeQuality(Answer answer) =>
        new(AssertionCodes.LeadQuality,
            [new("causes"), .. Change, .. answer.Causes.Where(c => c.Cause is Cause.HandOver or Cause.Closing).SelectMany(Effect)]);

    internal static Assertion OneChannel(Answer answer) =>
        new(AssertionCodes.OneChannel,
            [.. answer.Causes.Where(c => c.Cause == Cause.Closing).SelectMany(Effect), .. Channels(answer, Cause.Closing)]);

    internal static Assertion Others(IEnumerable<Estimate> others) => new(AssertionCodes.OtherCauses, [.. others.SelectMany(Effect)]);

    internal static Assertion NotExcluded(Answer answer) => new(
        AssertionCodes.NotExcluded,
        [
            new("causes"),
            .. answer.Causes
                .Where(c => c.Cause == answer.Verdict.Causes[0] || answer.Verdict.NotExcluded.Contains(c.Cause))
                .SelectMany(Effect),
        ]);

    internal static Assertion Wanted(Missing missing) =>
        new(AssertionCodes.Wanted, new Quoted("want", Missing: missing.Kind), new Quoted("more", Missing: missing.Kind));

    /// <summary>What is named went against the way sales moved in all.</summary>
    private static bool IsAgainst(Answer answer) =>
        answer.Causes.Single(c => c.Cause == answer.Verdict.Causes[0]).Effect * answer.Split.Change < 0;

    private static string Code(Answer answer) => answer.Verdict switch
    {
        { Kind: VerdictKind.Named } when IsAgainst(answer) => AssertionCodes.AgainstDirection,
        { IsOverload: true, Kind: VerdictKind.Named or VerdictKind.Seen } => AssertionCodes.Overload,
        { PointsToQuality: true, Quality: not null } => AssertionCodes.ChannelQuality,
        { PointsToQuality: true } => AssertionCodes.LeadQuality,
        { Kind: VerdictKind.Named, MayBeSeason: true } => AssertionCodes.PerhapsSeason,
        { Kind: VerdictKind.Named, FirstIsLargest: true } => AssertionCodes.LargestCause,
        { Kind: VerdictKind.Named } => AssertionCodes.SureCauses,
        { Kind: VerdictKind.Offsetting } => AssertionCodes.OffsettingCauses,
        { Kind: VerdictKind.NothingChanged } => AssertionCodes.NothingChanged,
        { Kind: VerdictKind.Seen, Arrival: not null } => AssertionCodes.ArrivalSeen,
        { Kind: VerdictKind.Seen } => AssertionCodes.ProcessSeen,
        { Kind: VerdictKind.TooFew } => AssertionCodes.TooFew,
        { IsSeason: true } => AssertionCodes.Season,
        _ when !answer.Total.ExcludesZero => AssertionCodes.PerhapsChance,
        _ => AssertionCodes.NotToldApart,
    };

    private static IEnumerable<Quoted> Verdict(Answer answer) => answer.Verdict switch
    {
        { Kind: VerdictKind.TooFew } => [new("verdict"), .. Leads, new("won_before"), new("won_after")],
        { Kind: VerdictKind.NothingChanged } => [new("verdict"), new("within_rate")],
        { Causes.Count: > 0 } => [new("verdict"), new("causes")],
        { NotExcluded.Count: > 0 } => [new("verdict"), new("not_excluded")],
        _ => [new("verdict")],
    };

    // In how many draws it did more than any other.
    private static IEnumerable<Quoted> Largest(Answer answer) =>
        answer.Verdict.FirstIsLargest ? [new("leads_rate", answer.Verdict.Causes[0])] : [];

    private static IEnumerable<Quoted> Besides(Answer answer) =>
    [
        .. Code(answer) == AssertionCodes.ArrivalSeen ? Arrived : [],
        .. Code(answer) == AssertionCodes.ChannelQuality ? Quality(answer) : [],
        .. answer.Verdict.Seen.Count > 0 ? [new("seen"), .. InTime] : Array.Empty<Quoted>(),
        .. answer.Verdict is { IsOverload: true, Kind: VerdictKind.Named or VerdictKind.Seen } ? Leads : [],
        .. answer.Verdict is { Kind: VerdictKind.CannotTell, IsSeason: true }
            ? [.. Leads, new("year_ago_leads_before"), new("year_ago_leads_after")]
            : Array.Empty<Quoted>(),
    ];

    // Where a channel is told in which all that is named arose.
    private static IEnumerable<Quoted> Places(Answer answer) =>
        answer.Causes.Where(c => answer.Verdict.Causes.Contains(c.Cause) && c.Channel is not null)
            .SelectMany(c => Channels(answer, c.Cause));

    private static IEnumerable<Quoted> Quality(Answer answer) =>
    [
        new("quality_channel"), new("quality_acceptance_deviations"), new("quality_closing_deviations"),
        .. Channels(answer, Cause.HandOver), .. Channels(answer, Cause.Closing),
    ];

    private static Quoted[] Effect(Estimate estimate) =>
        [new("effect_value", estimate.Cause), new("low_value", estimate.Cause), new("high_value", estimate.Cause)];

    private static IEnumerable<Quoted> Channels(Answer answer, Cause cause) =>
        from channel in answer.Split.Channels
        from factor in channel.Effects.Keys
        where Diagnosis.Causes.Of(factor, answer.Causes.All(c => c.Cause != Cause.WinRate)) == cause
        select new Quoted("effect_value", Channel: channel.Channel, Factor: factor);
}

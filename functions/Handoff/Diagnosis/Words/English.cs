using System.Globalization;
using Handoff.Diagnosis.Verdicts;
using Plural = Pipeline.Tables.Plural;

namespace Handoff.Diagnosis.Words;

internal sealed class English(Answer answer, Func<double, string> money)
    : DiagnosisTexts(answer, money, new NumberFormatInfo { NumberGroupSeparator = ",", NumberDecimalSeparator = "." }, Months)
{
    private static readonly string[] Months =
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];

    private string Moved => (Direction < 0 ? "Sales fell" : "Sales rose") + (IsUncertain ? " (as a whole that may be chance)" : "");

    private string Move => Direction < 0 ? "drop" : "rise";

    internal override Statement Headline(string code) => code switch
    {
        AssertionCodes.Overload =>
            (Statement)$"More leads came than could be called: {Count(After.Leads)} now, {Count(Before.Leads)} before, and of those accepted {Percent(After.InTime)} were called in time, {Percent(Before.InTime)} before{Besides()}.",
        AssertionCodes.AgainstDirection =>
            $"Overall, sales did not {(Direction < 0 ? "rise" : "fall")}, but {Join([.. Verdict.Causes.Select(Told)], "and")} certainly "
                + $"{(Direction < 0 ? "brought more" : "cost some")}{Where("mainly in")}{SeenToo()}.",
        AssertionCodes.LeadQuality =>
            $"{Moved}, and the signs point to {(Direction < 0 ? "poorer" : "better")} leads{Where("mainly in")}: "
                + $"{(Direction < 0 ? "fewer" : "more")} were accepted, and {(Direction < 0 ? "fewer" : "more")} were won among those "
                + $"called equally soon{Beside("; another part is linked to")}{SeenToo()}.",
        AssertionCodes.PerhapsSeason =>
            $"{Moved}, and part of the {Move} is linked to {Join([.. Verdict.Causes.Select(Told)], "and")}{Where("mainly in")}; "
                + $"for marketing, a season or a holiday could have done the same{SeenToo()}.",
        AssertionCodes.LargestCause
            when Verdict.Causes.Count == 1 =>
                $"{Moved}, and the largest part of the {Move} is linked to {Told(Verdict.Causes[0])}{Where("mainly in")}{SeenToo()}.",
        AssertionCodes.SureCauses
            when Verdict.Causes.Count == 1 =>
                $"{Moved}, and part of the {Move} is certainly linked to {Told(Verdict.Causes[0])}{Where("mainly in")}; whether it is "
                    + $"the largest part is not known yet{SeenToo()}.",
        AssertionCodes.LargestCause =>
            $"{Moved}: the largest part of the {Move} is linked to {Told(Verdict.Causes[0])}, another part to "
                + $"{Join([.. Verdict.Causes.Skip(1).Select(Told)], "and")}{SeenToo()}.",
        AssertionCodes.SureCauses =>
            $"{Moved}, and the {Move} is certainly linked to {Join([.. Verdict.Causes.Select(Told)], "and")}; which did more is not known "
                + $"yet{SeenToo()}.",
        AssertionCodes.OffsettingCauses =>
            $"Overall, sales hardly changed, but {Names(Verdict.Causes)} pulled in opposite directions{SeenToo()}.",
        AssertionCodes.NothingChanged =>
            $"No change worth mentioning: sales and everything behind them stayed within {Within()} of where they were, allowing for "
                + $"chance.",
        AssertionCodes.ProcessSeen =>
            $"{Seen(Verdict.Seen[0])}; that is certain, what it {(Verdict.Seen[0].IsWorse ? "cost" : "brought")} is not known yet.",
        AssertionCodes.ArrivalSeen =>
            $"{Arrival(Verdict.Arrival!)}; that is certain, what it {(Verdict.Arrival!.IsWorse ? "cost" : "brought")} is not known yet.",
        AssertionCodes.ChannelQuality => $"{Moved}, and the leads of {Quality(Verdict.Quality!)}{Beside("; another part is linked to")}{SeenToo()}.",
        AssertionCodes.TooFew => "There are too few leads or won deals to say where a change came from.",
        AssertionCodes.Season =>
            $"{(Direction < 0 ? "Fewer" : "More")} leads came, as between the same months a year earlier: that is the season, and no "
                + $"other cause can be named.",
        AssertionCodes.PerhapsChance => "It is not certain yet whether sales really changed or moved only by chance, so no cause is named.",
        _ when Verdict.NotExcluded.Count > 1 => $"{Moved}, but the data cannot yet tell {Names(Verdict.NotExcluded)} apart.",
        _ => $"{Moved}, but the data cannot yet tell the causes apart.",
    };

    internal override Statement Change()
    {
        var change = Answer.Split.Change;
        var (before, after) = (Period(Answer.Before, "to"), When(Answer.After, "in", "from", "to"));
        Statement counted = Answer.Before.HorizonDays == Answer.After.HorizonDays
            ? (Statement)$" (each counted up to {Counted(After.HorizonDays, "day", "days")} after the lead came in)" : "";
        return Answer.Split is { Before: 0, After: 0 }
            ? (Statement)$"No sales came from leads created {after}, nor from those of {before}{counted}."
            : change == 0
            ? (Statement)$"Sales from leads created {after} were the same as from those of {before}{counted}."
            : $"Sales from leads created {after} were {Size(change)} {(change < 0 ? "lower" : "higher")} than from those of {before}"
                + $"{counted}; allowing for chance, {Range("lower", "higher", "to")}.";
    }

    internal override Statement Contribution(Estimate estimate)
    {
        Statement about = $"about {Effect(estimate)} {(estimate.Effect < 0 ? "less" : "more")}";
        Statement range = Range(estimate, "less", "more", "to");
        Statement likely = $"{about} (likely {range})";
        var where = estimate.Channel is { } channel ? $" Most of it in {channel}." : "";
        return estimate.Cause switch
        {
            Cause.Marketing =>
                (Statement)$"Marketing brought {Counted(After.Leads, "lead", "leads")}, {Count(Before.Leads)} before; their number and the channels they came from mean {likely}.{where}",
            Cause.HandOver =>
                $"Sales accepted {Percent(After.Accepted)} of the leads, {Percent(Before.Accepted)} before: {likely}. Lead quality and how "
                    + $"strictly leads are accepted look the same here.{where}",
            Cause.FollowUp =>
                $"{Percent(Before.InTime)} of the accepted leads were followed up in time before, {Percent(After.InTime)} now; that alone "
                    + $"accounts for {about} (likely range: {range}): an upper estimate.{where}",
            Cause.Closing =>
                $"Of the leads that were followed up in time, {Percent(After.WonOfInTime)} were won, {Percent(Before.WonOfInTime)} before: "
                    + $"{likely}. This is not about the speed of follow-up; lead quality, price, a competitor or the season can do this "
                    + $"as well as the selling.{where}",
            Cause.WinRate =>
                $"{Percent(After.WonOfAccepted)} of the accepted leads were won, {Percent(Before.WonOfAccepted)} before: {likely}. "
                    + $"The speed of follow-up, lead quality and closing look the same here.{where}",
            _ => $"A won deal brought {Money(After.Value)} on average, {Money(Before.Value)} before: {likely}.{where}",
        };
    }

    internal override Statement ClosedAsBefore() =>
        $"When leads were followed up in time, they closed about as before ({Percent(After.WonOfInTime)} now, "
            + $"{Percent(Before.WonOfInTime)} before), as far as these numbers can show.";

    internal override Statement ArrivalSeen() => $"{Arrival(Verdict.Arrival!)}.";

    internal override Statement ChannelQuality() =>
        $"The leads of {Quality(Verdict.Quality!)}. Ask what that channel promised, and to whom.";

    internal override Statement LooksLikeQuality(bool better) =>
        $"More than one sign points to {(better ? "better" : "poorer")} leads: acceptance and closing moved together. Ask what the "
            + $"campaign promised, and to whom.";

    internal override Statement OneChannel(string channel, bool better) =>
        $"Only the leads of {channel} were won {(better ? "more" : "less")} often. Selling is much the same for every channel, so this "
            + $"points to what that channel brought.";

    internal override Statement Others(IReadOnlyList<Estimate> others, bool besideNamed)
    {
        var list = Join([.. others.Select(e => (Statement)$"{Name(e.Cause)} {(e.Effect < 0 ? "took off" : "added")} {Effect(e)}")], "and");
        var chance = others.Any(e => e.Likely.ExcludesZero) ? "" : "; each of these may be chance";
        return $"{(besideNamed ? "Other effects" : "Estimates")}: {list}{chance}.";
    }

    internal override Statement NotExcluded() => $"A large effect of {Names(Verdict.NotExcluded)} is also possible.";

    internal override Statement Missing(Missing missing) => missing switch
    {
        { Kind: MissingKind.Leads, More: not null }
            when Verdict.Kind == VerdictKind.TooFew =>
                (Statement)$"At least {More(missing)} more {Plural.Of(missing.More ?? 0, "lead", "leads")} in the smaller period {Plural.Of(missing.More ?? 0, "is", "are")} needed.",
        { Kind: MissingKind.WonDeals, More: not null } =>
            $"At least {More(missing)} more won {Plural.Of(missing.More ?? 0, "deal", "deals")} in the smaller period "
                + $"{Plural.Of(missing.More ?? 0, "is", "are")} needed.",
        { Kind: MissingKind.Leads, More: not null } =>
            $"Roughly {More(missing)} more {Plural.Of(missing.More ?? 0, "lead", "leads")} in each period would settle it, if the picture "
                + $"stays as it is: compare longer periods, or wait.",
        { Kind: MissingKind.Leads } =>
            "More leads alone would not settle it within a reasonable time: the effects are too small, or too much alike.",
        { Kind: MissingKind.Visits } =>
            "Visits by channel from the web traffic export would show whether fewer came or fewer of them became leads.",
        { Kind: MissingKind.TouchTimes } => "First contact times from the CRM's activities would show whether it was the follow-up.",
        { Kind: MissingKind.Days } => "Counts by day would show how much visits and leads vary by themselves.",
        _ => "The amount of each won deal would show whether a few large deals explain the change.",
    };

    internal override Statement NotWhy() => "This shows where the change happened, not why.";

    internal override Statement AtMost() =>
        "The figure for follow-up assumes that the late leads would have closed like those followed up in time in the same channel. Where "
            + "the most promising leads are called first, it is less: hence an upper estimate.";

    internal override Statement Limit(Limit limit) => limit switch
    {
        Diagnosis.Limit.VisitsUnknown => (Statement)"Visits are not known for every channel, so the chain starts at leads.",
        Diagnosis.Limit.TouchTimesUnknown => "First contact times are not known for enough leads, so follow-up and closing are one figure.",
        Diagnosis.Limit.AmountsUnknown => "Only sums of won amounts are known, so a change in price or size is not named.",
        Diagnosis.Limit.DaysUnknown => "Counts by day are not known; visits and leads are taken to vary by a tenth by themselves.",
        Diagnosis.Limit.UnequalPeriods =>
            $"The periods have {Count(Before.Days)} and {Counted(After.Days, "day", "days")}; what that alone did to the volume is shown "
                + $"as calendar.",
        Diagnosis.Limit.LongerCycle =>
            "Deals were won later after the lead came than in the period before. Those that are not won yet may still be, so what seems "
                + "lost in the closing is not named as lost.",
        Diagnosis.Limit.ChannelRenamed =>
            $"{Answer.Renamed!.Ended} ends where {Answer.Renamed.Began} begins, at about the same size. If they are one channel under two "
                + $"names, say so in the channel rules; until then a change of channels is not named.",
        Diagnosis.Limit.YearBeforeUnknown =>
            "The leads of both periods a year before are not known, so a season cannot be distinguished from a change in marketing.",
        Diagnosis.Limit.FeastMoved =>
            $"{Answer.Background!.Feast!.English} falls in only one of the periods, and may have moved leads and sales by itself.",
        _ =>
            $"Outcomes were counted over {Count(Before.HorizonDays)} and {Counted(After.HorizonDays, "day", "days")}, so the periods are "
                + $"not comparable.",
    };

    private Statement Counted(Counted count, string one, string many) => $"{Count(count)} {Plural.Of(count.Value ?? 0, one, many)}";

    private Statement Seen(SeenProcess seen) =>
        $"{(seen.IsWorse ? "Fewer" : "More")} leads were called in time ({Percent(After.InTime)} now, {Percent(Before.InTime)} before)";

    private Statement Arrival(SeenArrival seen) =>
        $"{(seen.IsWorse ? "Fewer" : "More")} of the leads that came {When(seen.Arrivals)} were called in time "
            + $"({Arrived(seen.After, "after_in_time_rate_of_arrivals")} now, {Arrived(seen.Before, "before_in_time_rate_of_arrivals")} before), "
            + $"and of the others about as many as before ({Arrived(seen.OthersAfter, "after_in_time_rate_of_others")} now, "
            + $"{Arrived(seen.OthersBefore, "before_in_time_rate_of_others")} before)";

    private static string When(IReadOnlyList<Arrival> arrivals) => arrivals switch
    {
        [Diagnosis.Arrival.Weekend] => "at weekends",
        [Diagnosis.Arrival.Weekday] => "on weekdays",
        [Diagnosis.Arrival.WorkingHours] => "in working hours",
        [Diagnosis.Arrival.AfterHours] => "on weekdays before or after working hours",
        [Diagnosis.Arrival.AfterHours, Diagnosis.Arrival.Weekend] => "outside working hours",
        _ => "in working hours or at weekends",
    };

    private static Statement Quality(ChannelQuality quality) =>
        $"{quality.Channel} are {(quality.IsBetter ? "better" : "poorer")}: {(quality.IsBetter ? "more" : "fewer")} of them were accepted, "
            + $"{(quality.IsBetter ? "more" : "fewer")} were won of those called equally soon, and the other channels did not change";

    private Statement Besides() => Verdict.Kind == VerdictKind.Seen
        ? "; what that cost is not known yet"
        : (Statement)$". {Moved}, and {(Verdict.FirstIsLargest ? "the largest part" : "part")} of the {Move} is linked to {Names(Verdict.Causes)}";

    // A process that changed beyond doubt is told beside whatever else is named.
    private Statement SeenToo() => Beside() is { } seen
        ? (Statement)$"; besides, {(seen.IsWorse ? "fewer" : "more")} leads were called in time ({Percent(After.InTime)} now, {Percent(Before.InTime)} before)" : "";

    // Poorer leads show in these as well, which no name of one side may hide.
    private string Told(Cause cause) => cause switch
    {
        Cause.FollowUp => Answer.Causes.First(e => e.Cause == cause).Effect < 0 ? "slower follow-up" : "faster follow-up",
        Cause.HandOver => "the hand-over (lead quality or how strictly leads are accepted)",
        Cause.Closing => "the closing (lead quality or selling)",
        Cause.WinRate => "the win rate (follow-up, lead quality or selling)",
        _ => Name(cause),
    };

    private Statement Beside(string words) => Verdict.Causes.Except([Cause.HandOver, Cause.Closing]).ToArray() is { Length: > 0 } others
        ? (Statement)$"{words} {Names(others)}" : "";

    private static Statement Names(IEnumerable<Cause> causes) => Join([.. causes.Select(Name)], "and");

    private static string Name(Cause cause) => cause switch
    {
        Cause.Marketing => "marketing",
        Cause.HandOver => "the hand-over",
        Cause.FollowUp => "the follow-up",
        Cause.Closing => "the closing",
        Cause.WinRate => "the win rate",
        Cause.PriceOrSize => "the value of deals",
        _ => "the calendar",
    };
}

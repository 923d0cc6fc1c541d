using System.Globalization;
using Handoff.Diagnosis.Drawing;
using Handoff.Diagnosis.Verdicts;
using Pipeline;

namespace Handoff.Diagnosis.Words;

/// <summary>The sentences of one language. Figures are set into them as given; nothing is decided here.</summary>
internal abstract class DiagnosisTexts(Answer answer, Func<double, string> money, NumberFormatInfo numbers, string[] months)
{
    protected Answer Answer { get; } = answer;

    protected Figures Before { get; } = new(answer.Before, "before");

    protected Figures After { get; } = new(answer.After, "after");

    protected Verdict Verdict => Answer.Verdict;

    /// <summary>1 when sales rose, -1 when they fell.</summary>
    protected int Direction => Math.Sign(Answer.Split.Change);

    /// <summary>A cause is named, and the size of the whole change is uncertain.</summary>
    protected bool IsUncertain => Verdict.Kind == VerdictKind.Named && !Answer.Total.ExcludesZero;

    /// <param name="code">What is to be said, of <see cref="AssertionCodes"/>.</param>
    internal abstract Statement Headline(string code);

    internal abstract Statement Change();

    internal abstract Statement Contribution(Estimate estimate);

    internal abstract Statement ClosedAsBefore();

    /// <summary>Calls moved for leads that ask at one time of the week alone.</summary>
    internal abstract Statement ArrivalSeen();

    /// <summary>The leads of one channel alone are of another quality.</summary>
    internal abstract Statement ChannelQuality();

    internal abstract Statement LooksLikeQuality(bool better);

    /// <summary>Only the leads of one channel were won more or less often.</summary>
    internal abstract Statement OneChannel(string channel, bool better);

    internal abstract Statement Others(IReadOnlyList<Estimate> others, bool besideNamed);

    internal abstract Statement NotExcluded();

    internal abstract Statement Missing(Missing missing);

    internal abstract Statement NotWhy();

    internal abstract Statement AtMost();

    internal abstract Statement Limit(Limit limit);

    /// <summary>", above all in Paid Social": the channel in which all that is named arose; empty where there is none.</summary>
    protected string Where(string words)
    {
        var channels = Answer.Causes.Where(c => Verdict.Causes.Contains(c.Cause)).Select(c => c.Channel).Distinct().ToArray();
        return channels is [{ } channel] ? $", {words} {channel}" : "";
    }

    /// <summary>A process that is seen and not named as a cause anyway.</summary>
    protected SeenProcess? Beside() => Verdict.Causes.Contains(Cause.FollowUp)
        ? null : Verdict.Seen.FirstOrDefault(seen => seen.Process == Process.FollowUp);

    protected Quote Arrived(double share, string name) => Percent(new Counted(share, new(name)));

    /// <summary>The share of the earlier revenue within which all stayed.</summary>
    protected Quote Within() => Percent(new Counted(Verdict.Within, new("within_rate")));

    /// <summary>The size of the whole change.</summary>
    protected Quote Size(double change) => Money(change, new Quoted("change_value"));

    /// <summary>The size of what a cause did.</summary>
    protected Quote Effect(Estimate estimate) => Money(estimate.Effect, new Quoted("effect_value", estimate.Cause));

    protected Quote Money(Counted amount) => new(money(amount.Value ?? 0), amount.Value is null ? null : amount.Of);

    protected Quote Count(Counted count) => Count(count.Value ?? 0, count.Of);

    protected Quote More(Missing missing) => Count(missing.More ?? 0, new("more", Missing: missing.Kind));

    /// <summary>A share in whole per cent, or with one decimal where whole ones would hide what is small.</summary>
    protected Quote Percent(Counted share) => share.Value is not { } s
        ? new("n/a", null)
        : new(Percent(s * 100, Math.Abs(s) < 0.095 ? 1 : 0), share.Of);

    /// <summary>When leads came: "in" a whole month, "from" a first day "to" a last.</summary>
    protected string When(Cohort cohort, string within, string from, string to) =>
        $"{(IsMonth(cohort) ? within : from)} {Period(cohort, to)}";

    /// <summary>A whole month by its name, anything else by its days.</summary>
    protected string Period(Cohort cohort, string to) => IsMonth(cohort)
        ? string.Create(CultureInfo.InvariantCulture, $"{months[cohort.From.Month - 1]} {cohort.From.Year}")
        : $"{First(cohort.From, cohort.To)} {to} {Last(cohort.To)}";

    private static bool IsMonth(Cohort cohort) => cohort.From.Day == 1 && cohort.To == cohort.From.AddMonths(1).AddDays(-1);

    // Only what the last day does not say as well: "2 to 29 March 2026".
    private string First(DateOnly day, DateOnly last) =>
        day.Year != last.Year ? Last(day)
        : day.Month != last.Month ? string.Create(CultureInfo.InvariantCulture, $"{day.Day} {months[day.Month - 1]}")
        : day.Day.ToString(CultureInfo.InvariantCulture);

    private string Last(DateOnly day) => string.Create(CultureInfo.InvariantCulture, $"{day.Day} {months[day.Month - 1]} {day.Year}");

    protected static Statement Join(IReadOnlyList<Statement> parts, string and)
    {
        var all = new Statement(parts.Count, 3 * parts.Count);
        foreach (var (at, part) in parts.Index())
        {
            all.AppendFormatted(at == 0 ? "" : at < parts.Count - 1 ? ", " : $"{(parts.Count > 2 ? "," : "")} {and} ");
            all.AppendFormatted(part);
        }

        return all;
    }

    /// <summary>"Rp 1 m lower to Rp 5 m higher": where the whole change likely lies, with its signs in words.</summary>
    protected Statement Range(string less, string more, string to) => Range(Answer.Total, null, less, more, to);

    protected Statement Range(Estimate estimate, string less, string more, string to) =>
        Range(estimate.Likely, estimate.Cause, less, more, to);

    private Statement Range(Interval interval, Cause? cause, string less, string more, string to)
    {
        var (low, high) = (Sign(interval.Low), Sign(interval.High));
        return low != high ? (Statement)$"{Low()} {low} {to} {High()} {high}"
            : Math.Abs(interval.Low) < Math.Abs(interval.High) ? (Statement)$"{Low()} {to} {High()} {high}"
            : (Statement)$"{High()} {to} {Low()} {high}";

        string Sign(double amount) => amount < 0 ? less : more;

        Quote Low() => Money(interval.Low, new Quoted("low_value", cause));

        Quote High() => Money(interval.High, new Quoted("high_value", cause));
    }

    private Quote Money(double amount, Quoted? of) => new(money(Math.Abs(amount)), of);

    private string Percent(double hundredths, int decimals) =>
        Rounded.Text(hundredths, decimals, decimals == 0 ? "0" : "0.0", numbers) + "%";

    private Quote Count(double count, Quoted of) => new(Rounded.Text(count, 0, "#,0", numbers), of);
}

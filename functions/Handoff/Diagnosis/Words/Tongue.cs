using System.Globalization;
using Handoff.Diagnosis.Drawing;
using Handoff.Diagnosis.Verdicts;

namespace Handoff.Diagnosis.Words;

/// <summary>The sentences of one language. Figures are set into them as given; nothing is decided here.</summary>
internal abstract class Tongue(Answer answer, Func<double, string> money, NumberFormatInfo numbers, string[] months)
{
    protected Answer Answer { get; } = answer;

    protected Figures Before { get; } = new(answer.Before);

    protected Figures After { get; } = new(answer.After);

    protected Verdict Verdict => Answer.Verdict;

    /// <summary>1 when sales rose, -1 when they fell.</summary>
    protected int Direction => Math.Sign(Answer.Split.Change);

    internal abstract string Headline();

    internal abstract string Change();

    internal abstract string Contribution(Estimate estimate);

    internal abstract string ClosedAsBefore();

    internal abstract string LooksLikeQuality(bool better);

    /// <summary>Only the leads of one channel were won more or less often.</summary>
    internal abstract string OneChannel(string channel, bool better);

    internal abstract string Others(IReadOnlyList<Estimate> others, bool besideNamed);

    internal abstract string NotExcluded();

    internal abstract string Missing(Missing missing);

    internal abstract string NotWhy();

    internal abstract string AtMost();

    internal abstract string Limit(Limit limit);

    /// <summary>", above all in Paid Social": the channel in which all that is named arose; empty where there is none.</summary>
    protected string Where(string words)
    {
        var channels = Answer.Causes.Where(c => Verdict.Causes.Contains(c.Cause)).Select(c => c.Channel).Distinct().ToArray();
        return channels is [{ } channel] ? $", {words} {channel}" : "";
    }

    protected string Money(double amount) => money(Math.Abs(amount));

    protected string Count(long count) => count.ToString("#,0", numbers);

    /// <summary>A share in whole per cent, or with one decimal where whole ones would hide what is small.</summary>
    protected string Percent(double? share) => share is not { } s ? "n/a" : (s * 100).ToString(Math.Abs(s) < 0.095 ? "0.0" : "0", numbers) + "%";

    /// <summary>A whole month by its name, anything else by its days.</summary>
    protected string Period(Cohort cohort)
    {
        var (from, to) = (cohort.From, cohort.To);
        var year = to.Year.ToString(CultureInfo.InvariantCulture);
        var whole = from.Day == 1 && to == from.AddMonths(1).AddDays(-1);
        return whole ? $"{months[from.Month - 1]} {year}"
            : from.Year != to.Year ? $"{from.Day} {months[from.Month - 1]} {from.Year}–{to.Day} {months[to.Month - 1]} {year}"
            : from.Month != to.Month ? $"{from.Day} {months[from.Month - 1]}–{to.Day} {months[to.Month - 1]} {year}"
            : $"{from.Day}–{to.Day} {months[to.Month - 1]} {year}";
    }

    protected static string Join(IReadOnlyList<string> parts, string and) =>
        parts.Count < 2 ? string.Concat(parts) : $"{string.Join(", ", parts.Take(parts.Count - 1))}{(parts.Count > 2 ? "," : "")} {and} {parts[^1]}";

    /// <summary>"Rp 1 m lower to Rp 5 m higher": an interval with its signs in words.</summary>
    protected string Range(Interval interval, string less, string more, string to)
    {
        var (low, high) = (Sign(interval.Low), Sign(interval.High));
        return low == high
            ? $"{Money(Math.MinMagnitude(interval.Low, interval.High))} {to} {Money(Math.MaxMagnitude(interval.Low, interval.High))} {high}"
            : $"{Money(interval.Low)} {low} {to} {Money(interval.High)} {high}";

        string Sign(double amount) => amount < 0 ? less : more;
    }
}

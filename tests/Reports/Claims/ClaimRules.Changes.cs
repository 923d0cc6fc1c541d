using System.Text.RegularExpressions;
using Handoff;
using Pipeline.Reports;
using Pipeline.Reports.Periods;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>What is said of changes: their directions and sizes, how sure they are, which part made them and what moved them.</summary>
internal sealed partial class ClaimRules
{
    private const double Mostly = 2.0 / 3;

    private string Up => culture.T("up", "naik");

    private string Down => culture.T("down", "turun");

    // A multiple is what a figure rose to.
    private string Multiple => culture.T("", "(?: menjadi(?=[^%]{1,9} kali))?");

    private IReadOnlyList<ReportComparison> Compared() =>
        [.. sentence.Cites.Where(cited => cited.ContainsKey("against") && !cited.ContainsKey("field"))
            .Select(cited => figures.Comparison(cited)!)];

    private MatchCollection Said() =>
        Regex.Matches(
            Words,
            $@"\b(?<way>{Up}|{Down}){Multiple} (?<size>\d[\d.,]*(?:%| {culture.T("points", "poin")}|{culture.T("-fold", " kali lipat")}))"
                + $@"|(?<same>\b{culture.T("about the same", "hampir (?:tetap|sama)")}\b)",
            RegexOptions.None, TimeSpan.FromMinutes(1));

    private bool HasChange() => Said().Count > 0;

    // "up 12%" is a change of that size and way, "about the same" one of next to nothing; what chance or normal variation may do is
    // said so.
    private bool AreChangesSaid()
    {
        var said = Said();
        var left = Compared().ToList();
        foreach (Match match in said)
        {
            var words = Words[(match.Index + match.Length)..(match.NextMatch() is { Success: true } next ? next.Index : Words.Length)];
            if (left.FindIndex(one => IsSaid(one, match, words)) is not (>= 0 and var at))
            {
                return false;
            }

            left.RemoveAt(at);
        }

        return true;
    }

    private bool IsSaid(ReportComparison one, Match match, string after)
    {
        if (match.Groups["same"].Success)
        {
            return IsLittle(one);
        }

        // What is told of cases in brackets is not told of the change before it.
        var hedge = after.Contains(culture.T("(may be chance", "(bisa saja kebetulan"), StringComparison.Ordinal) ? "chance"
            : after.Contains(culture.T("(within normal variation", "(masih naik turun yang wajar"), StringComparison.Ordinal) ? "swing"
            : after.Contains(culture.T("(too few to tell", "(terlalu sedikit untuk disimpulkan"), StringComparison.Ordinal)
            ? "too-few" : sentence.Code == ClaimCodes.WithinSwing ? "swing" : "clear";
        return !IsLittle(one) && (match.Groups["way"].Value == Up) == (one.Change > 0) && Sizes(one).Contains(match.Groups["size"].Value)
            && (hedge == one.Certainty || (hedge == "clear" && (one.Certainty == "unknown" || IsAside(one))));
    }

    // The average value stands beside a cause without a word of how sure it is.
    private bool IsAside(ReportComparison one) =>
        one.Metric == "average_deal_value" && sentence.Code.StartsWith("by-", StringComparison.Ordinal);

    // Half a point, unless that is a twentieth of the rate; what one decimal does not show is little of any rate.
    private static bool IsLittle(ReportComparison one) => Math.Abs(one.Change ?? 1) is var change && (one.Unit != "ratio" ? change < 0.01
        : change < 0.0005 || (change < 0.005 && change < 0.05 * Math.Abs(one.Against ?? 0)));

    private string[] Sizes(ReportComparison one)
    {
        var size = Math.Abs(one.Change!.Value);
        string[] ways = one.Unit == "ratio"
            ? [culture.Number(size * 100, 1) + culture.T(" points", " poin")]
            : [culture.Percent(size, 0), culture.Percent(size, 1), culture.Number(one.Change.Value + 1, 1)
                + culture.T("-fold", " kali lipat")];
        return [.. ways.Select(Plain)];
    }

    // "Clearly up: Leads 57%, Visits 12%": each in the list of its own way.
    private bool AreListed(string certainty)
    {
        var heads = Regex.Matches(
            Words, $@"\b({Up}|{Down})(?:{culture.T("", " secara nyata")})?: ", RegexOptions.IgnoreCase, TimeSpan.FromMinutes(1)).ToList();
        return Compared().Count > 0 && Compared().All(one => one.Certainty == certainty && !IsLittle(one)
            && Sizes(one).Any(size => Words.IndexOf($"{Name(one.Metric)} {Way(one)}{size}", StringComparison.Ordinal) is >= 0 and var at
                && (certainty == "swing" || (heads.FindLast(head => head.Index < at) is { } head
                    && head.Groups[1].Value.Equals(one.Change > 0 ? Up : Down, StringComparison.OrdinalIgnoreCase)))));

        // Those that moved within their swing stand together, each with its own way.
        string Way(ReportComparison one) => certainty == "swing" ? $"{(one.Change > 0 ? Up : Down)} " : "";
    }

    // Parts that are cited, beside the same parts in the period before.
    private IReadOnlyList<ReportComparison> Parts() =>
    [
        .. report.Comparisons.Where(one => sentence.Cites.Any(cited => cited.ContainsKey("item") && cited["metric"] == one.Metric
            && one.Dimensions.TryGetValue(cited["by"], out var item) && item == cited["item"]
            && Period(cited) is var days
            && ((days.From == one.From && days.To == one.To) || (days.From == one.AgainstFrom && days.To == one.AgainstTo)))),
    ];

    private IReadOnlyList<ReportComparison> NamedParts() =>
        [.. Parts()
            .Where(
                one => one.AgainstTo == one.From.AddDays(-1)
                    && Words.Contains($"“{one.Dimensions.Values.Single().Replace('_', ' ')}”", StringComparison.OrdinalIgnoreCase))];

    private bool IsLargest()
    {
        if (NamedParts() is not [var part] || Words.Count(letter => letter == '“') != 1 || !IsPartSaid(part))
        {
            return false;
        }

        var whole =
            report.Comparisons.Single(
                one => one.Metric == part.Metric && one.Dimensions.Count == 0 && one.From == part.From && one.To == part.To
                    && one.AgainstTo == part.AgainstTo);
        var by = part.Dimensions.Keys.Single();
        var all =
            report.Comparisons.Where(
                one => one.Metric == part.Metric && one.Dimensions.ContainsKey(by) && one.From == part.From && one.To == part.To
                    && one.AgainstTo == part.AgainstTo);
        return Words.Contains(Name(part.Metric), StringComparison.OrdinalIgnoreCase)
            && Math.Sign(part.Difference) == Math.Sign(whole.Difference)
            && Math.Abs(part.Difference) * 3 >= Math.Abs(whole.Difference)
            && all.All(one => one == part || one.Difference * Math.Sign(whole.Difference) < 0.9 * Math.Abs(part.Difference));
    }

    private bool AreOffsetting() =>
        NamedParts() is [var one, var other] && one.Difference * other.Difference < 0 && IsPartSaid(one) && IsPartSaid(other)
        && Words.Contains(Name(one.Metric), StringComparison.OrdinalIgnoreCase);

    private bool IsPartSaid(ReportComparison part)
    {
        var name = $"“{part.Dimensions.Values.Single().Replace('_', ' ')}”: ";
        var words = Words[(Words.IndexOf(name, StringComparison.OrdinalIgnoreCase) + name.Length)..].Split('“')[0];
        return IsNothing(part.Against) ? words.Contains(culture.T(", none before", ", sebelumnya tidak ada"), StringComparison.Ordinal)
            : IsNothing(part.Value) ? words.StartsWith(culture.T("none, ", "tidak ada, "), StringComparison.Ordinal)
            : words.Contains(
                part.Difference > 0 ? culture.T(" more than before", " lebih banyak")
                    : culture.T(" fewer than before", " lebih sedikit"), StringComparison.Ordinal);
    }

    // The figures of a metric in the later and the earlier period.
    private (Period Now, Period Then)? Pair(string metric)
    {
        List<Period> periods =
            [.. Cited().Where(cited => cited["metric"] == metric).Select(Period).Distinct().OrderByDescending(period => period.From)];
        return periods.Count == 2 ? (periods[0], periods[1]) : null;
    }

    private (double Value, long N) Measured(string metric, Period period) =>
        report.Measurements.Concat(report.Spans)
            .Where(one => one.Metric == metric && one.Dimensions.Count == 0 && one.From == period.From && one.To == period.To)
            .Select(one => (one.Value ?? 0, one.N)).FirstOrDefault();

    // Deals x value = money, worked out from report.json's figures alone.
    private bool IsMovedBy()
    {
        var (number, size, both, one) =
            (Has("mostly from how many deals", "terutama dari banyaknya"), Has("mostly from how large", "terutama dari besarnya"),
            Has("both from how many", "dari banyaknya dan dari besarnya"), Has("mostly from one deal", "terutama dari satu transaksi"));
        if (Pair("won_value") is not { } periods
            || (number, size, both, one) != (sentence.Code == ClaimCodes.ByNumber, sentence.Code == ClaimCodes.BySize,
                sentence.Code == ClaimCodes.ByBoth, sentence.Code == ClaimCodes.ByOne))
        {
            return false;
        }

        var (now, then) = (Measured("won_value", periods.Now).Value, Measured("won_value", periods.Then).Value);
        var (deals, before) = (Measured("average_deal_value", periods.Now).N, Measured("average_deal_value", periods.Then).N);
        if (one)
        {
            return Cell("largest_wins", "value") >= (Mostly * Math.Abs(now - then)) - 1
                && Has("in this period", "pada periode ini") == now > then;
        }

        if (now == 0)
        {
            return number && deals == 0;
        }

        var share = Math.Log(deals / (double)before) / Math.Log(now / then);
        var against = Has("against", "berbanding") ? Words.Split("against").SelectMany(part => part.Split("berbanding")).ToList() : [];
        if (against.Count > 0 && !(against[0].Contains(culture.Number(deals), StringComparison.Ordinal)
            && against[1].Contains(culture.Number(before), StringComparison.Ordinal)))
        {
            return false;
        }

        return number ? share >= Mostly - 0.01 : size ? 1 - share >= Mostly - 0.01 : share is > 0.3 and < 0.7;
    }

    private bool AreAmountsMissing() => report.Side == "handoff"
        ? Math.Abs((Cell(AmountsMissing.List, "after_without_amount") / Cell(AmountsMissing.List, "after_won"))
            - (Cell(AmountsMissing.List, "before_without_amount") / Cell(AmountsMissing.List, "before_won"))) > 0.05
        : Pair("won_deals") is { } periods
            && Math.Abs((Measured("average_deal_value", periods.Now).N / Measured("won_deals", periods.Now).Value)
                - (Measured("average_deal_value", periods.Then).N / Measured("won_deals", periods.Then).Value)) > 0.05;
}

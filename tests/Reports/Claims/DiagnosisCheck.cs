using System.Text.RegularExpressions;
using Handoff.Diagnosis.Words;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>
/// Whether a sentence of the diagnosis follows from what it cites in report.json, and from nothing else: the causes that it names,
/// the way that it says they went, the largest of them.
/// </summary>
internal sealed class DiagnosisCheck
{
    private const double Least = 1e-6;

    // What is called the largest did more than any other in three of four draws.
    private const double MostDraws = 0.75;

    private static readonly Dictionary<string, (string English, string Indonesian)> Causes = new()
    {
        ["marketing"] = ("marketing", "pemasaran"),
        ["hand_over"] = ("the hand-over", "penerimaan prospek"),
        ["follow_up"] = ("the follow-up", "tindak lanjut"),
        ["closing"] = ("the closing", "penutupan transaksi"),
        ["win_rate"] = ("the win rate", "tingkat kemenangan"),
        ["price_or_size"] = ("the value of deals", "nilai transaksi"),
        ["calendar"] = ("the calendar", "kalender"),
    };

    private readonly ReportSentence sentence;
    private readonly bool isEnglish;
    private readonly Dictionary<string, string> own = [];
    private readonly Dictionary<string, Dictionary<string, double>> effects = [];
    private readonly Dictionary<string, double> channels = [];
    private readonly Dictionary<string, string> wants = [];

    private DiagnosisCheck(Report report, ReportSentence sentence, string language)
    {
        (this.sentence, isEnglish) = (sentence, language == "en");
        foreach (var cited in sentence.Cites.Where(
            cited => cited.GetValueOrDefault("list", "").StartsWith("diagnosis", StringComparison.Ordinal)))
        {
            var list = report.Lists.Single(list => list.Id == cited["list"]);
            var cells = list.Rows[int.Parse(cited["row"], CultureInfo.InvariantCulture)];
            string?[] row = [.. cells.Select(cell => Convert.ToString(cell, CultureInfo.InvariantCulture))];
            var cell = row[list.Columns.ToList().IndexOf(cited["column"])];
            Assert.True(
                cell == cited["value"] || Value(cell) == Value(cited["value"]),
                $"{list.Id}, {cited["column"]}: {cell}, cited as {cited["value"]}");
            switch (list.Id)
            {
                case "diagnosis": own[cited["column"]] = cited["value"]; break;
                case "diagnosis_causes":
                    (effects.TryGetValue(row[1]!, out var cause) ? cause : effects[row[1]!] = [])[cited["column"]] = Value(cell);
                    break;
                case "diagnosis_factors": channels[row[1]!] = channels.GetValueOrDefault(row[1]!) + Value(cell); break;
                case "diagnosis_missing": wants[cited["column"]] = cited["value"]; break;
            }
        }
    }

    private string[] Named => own.GetValueOrDefault("causes", "").Split(' ', StringSplitOptions.RemoveEmptyEntries);

    private int Direction => Math.Sign(Number("change_value"));

    /// <summary>Whether a code is one of the diagnosis's own.</summary>
    public static bool Knows(string code) =>
        Array.Exists(typeof(AssertionCodes).GetFields(), field => field.GetRawConstantValue() is string own && own == code);

    public static void Follows(Report report, ReportSentence sentence, string language)
    {
        Assert.NotEmpty(sentence.Cites);
        var check = new DiagnosisCheck(report, sentence, language);
        Assert.True(
            check.Holds(),
            $"{sentence.Code}: {sentence.Words}\n{string.Join('\n', sentence.Cites.Select(cited => string.Join(' ', cited.Values)))}");
    }

    private bool Holds() => IsInTimeSaid() && IsSpeedSaid() && sentence.Code switch
    {
        AssertionCodes.LargestCause => Moved()
            && effects[Named[0]]["leads_rate"] >= MostDraws
            && AreSure(Named, Direction)
            && effects.All(one => one.Key == Named[0] || one.Value["effect_value"] * Direction < Effect(Named[0]) * Direction)
            && AreNamed(Named),
        AssertionCodes.SureCauses => Moved() && AreSure(Named, Direction) && AreNamed(Named),
        AssertionCodes.PerhapsSeason => Moved() && Named[0] == "marketing" && AreSure(Named, Direction) && AreNamed(Named),
        AssertionCodes.LeadQuality => AreSure(["hand_over", "closing"], Direction)
            && Named.Intersect(["hand_over", "closing"]).Count() == 2
            && Says(Direction, "better leads|more were accepted", "membaik", "poorer leads", "menurun")
            && (sentence.Words.Contains(
                isEnglish ? "acceptance and closing moved" : "penerimaan dan penutupan transaksi bergerak", StringComparison.Ordinal)
                || (Moved()
                    && Says(
                        Direction, "more were accepted", "lebih banyak yang diterima", "fewer were accepted", "lebih sedikit yang diterima")
                    && Says(
                        Direction, "more were won", "lebih banyak yang dimenangkan", "fewer were won", "lebih sedikit yang dimenangkan"))),
        AssertionCodes.AgainstDirection => AreSure(Named, -Direction)
            && AreNamed(Named)
            && Says(Direction, "did not fall", "tidak turun", "did not rise", "tidak naik")
            && Says(-Direction, "brought more", "menambah penjualan", "cost some", "mengurangi penjualan"),
        AssertionCodes.OffsettingCauses => Named.Length == 2
            && Effect(Named[0]) * Effect(Named[1]) < 0
            && Named.All(IsSure)
            && !ExcludesZero()
            && AreNamed(Named),
        AssertionCodes.NothingChanged => Number("within_rate") is < 0.25 and var within
            && within * Number("before_value") >= Widest() - Least,
        AssertionCodes.Overload => Number("leads_after") > Number("leads_before")
            && Number("after_in_time_rate") < Number("before_in_time_rate")
            && AreSure(Named, Direction)
            && Says(1, "More leads came", "lebih banyak daripada", "Fewer leads came", "lebih sedikit daripada")
            && (!sentence.Words.Contains(isEnglish ? ". Sales" : ". Penjualan", StringComparison.Ordinal) || (Moved() && AreNamed(Named))),
        AssertionCodes.ProcessSeen => Number("after_in_time_rate") != Number("before_in_time_rate")
            && Says(
                Number("after_in_time_rate") - Number("before_in_time_rate"),
                "More leads were",
                "lebih banyak",
                "Fewer leads were",
                "lebih sedikit")
            && own["seen"] == (Number("after_in_time_rate") < Number("before_in_time_rate") ? "follow_up worse" : "follow_up better"),
        AssertionCodes.ArrivalSeen => IsArrivalSaid(),
        AssertionCodes.ChannelQuality => IsQualitySaid(),
        AssertionCodes.TooFew => Math.Min(Number("leads_before"), Number("leads_after")) < 30
            || Math.Min(Number("won_before"), Number("won_after")) < 5,
        AssertionCodes.Season =>
            (Number("leads_after") - Number("leads_before")) * (Number("year_ago_leads_after") - Number("year_ago_leads_before")) > 0
            && Says(Number("leads_after") - Number("leads_before"), "More leads", "banyak", "Fewer leads", "sedikit"),
        AssertionCodes.PerhapsChance => !ExcludesZero(),
        AssertionCodes.NotToldApart => Moved()
            && ExcludesZero()
            && (own.GetValueOrDefault("not_excluded", "").Split(' ') is not { Length: > 1 } apart || AreNamed(apart)),
        AssertionCodes.SalesChange => Math.Abs(Number("after_value") - Number("before_value") - Number("change_value")) < 1
            && Number("low_value") <= Number("high_value")
            && (Direction == 0 || Says(Direction, "higher than", "lebih tinggi daripada", "lower than", "lebih rendah daripada")),
        AssertionCodes.CauseEffect => effects.Count == 1
            && Says(effects.Values.Single()["effect_value"], " more (", " lebih banyak (", " less (", " lebih sedikit (")
            && IsThere(effects.Values.Single()["effect_value"]),
        AssertionCodes.ClosedAsBefore => !IsSure("closing"),
        AssertionCodes.OneChannel => channels.MaxBy(channel => Math.Abs(channel.Value)) is var alone
            && Math.Abs(channels.Values.Sum() - alone.Value) < Math.Abs(alone.Value) / 10
            && sentence.Words.Contains(alone.Key, StringComparison.Ordinal)
            && Says(alone.Value, "more often", "lebih sering", "less often", "lebih jarang"),
        AssertionCodes.OtherCauses => AreNamed([.. effects.Keys]) && effects.All(IsTold)
            && sentence.Words.Contains(
                isEnglish ? "may be chance" : "hanya kebetulan",
                StringComparison.Ordinal) == !effects.Keys.Any(IsSure),
        AssertionCodes.NotExcluded => effects.Keys.Except(Named).All(cause => Reach(cause) >= Math.Abs(Effect(Named[0])) / 2)
            && AreNamed([.. effects.Keys.Except(Named)]),
        AssertionCodes.Wanted => wants.ContainsKey("want")
            && (!wants.TryGetValue("more", out var more)
                || (Value(more) > 0 && (!isEnglish || sentence.Words.Contains(" more ", StringComparison.Ordinal))))
            && (wants["want"] != "leads" || (isEnglish
                ? sentence.Words.Contains("more lead", StringComparison.OrdinalIgnoreCase)
                : !sentence.Words.Contains("mengurangi", StringComparison.OrdinalIgnoreCase))),
        _ => false,
    };

    // Who is said to have been called in time more or less often was, wherever it is said.
    private bool IsInTimeSaid()
    {
        var said =
            Regex.Match(
                sentence.Words, isEnglish ? "(?<way>more|fewer|less) leads were called in time"
                    : "lebih (?<way>banyak|sedikit) prospek (?:yang )?dihubungi tepat waktu", RegexOptions.IgnoreCase);
        return !said.Success
            || (said.Groups["way"].Value.ToUpperInvariant() is "MORE"
                or "BANYAK") == (Number("after_in_time_rate") > Number("before_in_time_rate"));
    }

    // A follow-up that is called slower took sales away.
    private bool IsSpeedSaid()
    {
        var said = Regex.Match(
            sentence.Words, isEnglish ? "(?<way>slower|faster) follow-up" : "tindak lanjut yang lebih (?<way>lambat|cepat)");
        return !said.Success
            || (effects.ContainsKey("follow_up") && (said.Groups["way"].Value is "slower" or "lambat") == (Effect("follow_up") < 0));
    }

    // Who came then was called otherwise, and the others about as before: both pairs stand as they are said.
    private bool IsArrivalSaid()
    {
        var (before, after) = (Number("before_in_time_rate_of_arrivals"), Number("after_in_time_rate_of_arrivals"));
        var others = Number("after_in_time_rate_of_others") - Number("before_in_time_rate_of_others");
        var when = own["arrivals"] switch
        {
            "weekend" => isEnglish ? "came at weekends" : "masuk pada akhir pekan,",
            "weekday" => isEnglish ? "came on weekdays were" : "masuk pada hari kerja,",
            "working_hours" => isEnglish ? "came in working hours were" : "masuk pada jam kerja,",
            "after_hours" => isEnglish ? "came on weekdays before or after" : "masuk pada hari kerja sebelum",
            "after_hours weekend" => isEnglish ? "came outside working hours" : "masuk di luar jam kerja,",
            _ => isEnglish ? "came in working hours or at weekends" : "masuk pada jam kerja atau akhir pekan,",
        };
        return Math.Abs(Number("arrivals_deviations")) >= 3.5
            && Math.Sign(Number("arrivals_deviations")) == Math.Sign(after - before)
            && Math.Abs(others) <= Math.Abs(after - before) / 4
            && sentence.Words.Contains(when, StringComparison.Ordinal)
            && Says(
                after - before, "More of the leads that came", "lebih banyak yang", "Fewer of the leads that came", "lebih sedikit yang");
    }

    // Both fell in that channel, and what they did in all others together is less than half of it.
    private bool IsQualitySaid()
    {
        var (acceptance, closing) = (Number("quality_acceptance_deviations"), Number("quality_closing_deviations"));
        var channel = own["quality_channel"];
        return Math.Min(Math.Abs(acceptance), Math.Abs(closing)) >= 2.3
            && Math.Sign(acceptance) == Math.Sign(closing)
            && channels[channel] * acceptance > 0
            && Math.Abs(channels.Values.Sum() - channels[channel]) <= Math.Abs(channels[channel]) / 2
            && sentence.Words.Contains(
                isEnglish ? $"eads of {channel} are" : $"mutu prospek dari {channel} ", StringComparison.Ordinal)
            && Says(acceptance, "better", "membaik", "poorer", "menurun")
            && Says(acceptance, "more of them were accepted", "lebih banyak yang diterima", "fewer of them", "lebih sedikit yang diterima")
            && Says(acceptance, "more were won", "lebih banyak yang dimenangkan", "fewer were won", "lebih sedikit yang dimenangkan")
            && (!own.ContainsKey("verdict") || Moved());
    }

    private double Number(string column) => Value(own[column]);

    private static double Value(string? cell) => double.Parse(cell!, CultureInfo.InvariantCulture);

    private double Effect(string cause) => effects[cause]["effect_value"];

    private bool IsSure(string cause) => effects[cause]["low_value"] > 0 || effects[cause]["high_value"] < 0;

    private bool AreSure(string[] causes, int direction) =>
        causes.Length > 0 && Array.TrueForAll(causes, cause => IsSure(cause) && Effect(cause) * direction > 0);

    private bool ExcludesZero() => Number("low_value") > 0 || Number("high_value") < 0;

    // How far what is likely goes in the way of the first that is named.
    private double Reach(string cause) => Effect(Named[0]) > 0 ? effects[cause]["high_value"] : -effects[cause]["low_value"];

    private double Widest() =>
        effects.Values.Select(cause => (Low: cause["low_value"], High: cause["high_value"]))
            .Append((Low: Number("low_value"), High: Number("high_value")))
            .Max(interval => Math.Max(-interval.Low, interval.High));

    private bool Moved() => Says(Direction, "Sales rose", "Penjualan naik", "Sales fell", "Penjualan turun")
        && sentence.Words.Contains(
            isEnglish ? "as a whole that may be chance" : "secara keseluruhan itu bisa saja kebetulan",
            StringComparison.Ordinal) == (Named.Length > 0 && !ExcludesZero());

    // A channel in which most arose has more than half of it.
    private bool IsThere(double effect) => channels.Count == 0
        || (channels.MaxBy(channel => channel.Value * Math.Sign(effect)) is var most
            && most.Value * Math.Sign(effect) > Math.Abs(effect) / 2
            && sentence.Words.EndsWith($" {most.Key}.", StringComparison.Ordinal));

    private bool IsTold(KeyValuePair<string, Dictionary<string, double>> cause)
    {
        var words = sentence.Words[(sentence.Words.IndexOf(Name(cause.Key), StringComparison.Ordinal) + Name(cause.Key).Length)..];
        var (more, less) = isEnglish
            ? (words.IndexOf(" added", StringComparison.Ordinal), words.IndexOf(" took off", StringComparison.Ordinal))
            : (words.IndexOf(" menambah", StringComparison.Ordinal), words.IndexOf(" mengurangi", StringComparison.Ordinal));
        return cause.Value["effect_value"] > 0 ? more >= 0 && (less < 0 || more < less) : less >= 0 && (more < 0 || less < more);
    }

    // These causes and no other.
    private bool AreNamed(string[] causes) =>
        Causes.Keys.All(cause => (sentence.Words.Contains(Name(cause), StringComparison.Ordinal)
            || (cause == "follow_up" && Regex.IsMatch(sentence.Words, "(slower|faster) follow-up"))) == causes.Contains(cause));

    private string Name(string cause) => isEnglish ? Causes[cause].English : Causes[cause].Indonesian;

    private bool Says(double direction, string moreEnglish, string moreIndonesian, string lessEnglish, string lessIndonesian)
    {
        var (right, wrong) = direction > 0
            ? (isEnglish ? moreEnglish : moreIndonesian, isEnglish ? lessEnglish : lessIndonesian)
            : (isEnglish ? lessEnglish : lessIndonesian, isEnglish ? moreEnglish : moreIndonesian);
        return right.Split('|').Any(words => sentence.Words.Contains(words, StringComparison.Ordinal))
            && !wrong.Split('|').Any(words => sentence.Words.Contains(words, StringComparison.Ordinal));
    }
}

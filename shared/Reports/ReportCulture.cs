using System.Text.RegularExpressions;

namespace Pipeline.Reports;

/// <summary>
/// How a language writes numbers, money and days: Indonesian (Rp 1,25 jt; 63,2%; 5 Jan 2026) and English
/// (Rp 1.25m; 63.2%; 5 Jan 2026). The tables are our own, so that a page's bytes do not hang on the machine's ICU.
/// </summary>
public sealed partial class ReportCulture
{
    private const char NoBreak = '\u00a0';

    /// <summary>The unit of hours that someone has waited: three days and more are read as days.</summary>
    public const string Wait = "hours of waiting";

    private static readonly Dictionary<string, string> Symbols = new(StringComparer.Ordinal)
    {
        ["IDR"] = "Rp\u00a0",
        ["USD"] = "US$",
        ["EUR"] = "€",
        ["GBP"] = "£",
        ["SGD"] = "S$",
        ["MYR"] = "RM\u00a0",
        ["AUD"] = "A$",
        ["JPY"] = "¥",
    };

    // What is hardly ever paid in hundredths is not written in them.
    private static readonly HashSet<string> WholeMoney = new(StringComparer.Ordinal) { "IDR", "JPY", "KRW", "VND" };

    private static readonly ReportCulture Indonesian = new(
        "id", "t/a", ',', '.',
        ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"],
        ["Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember"],
        ["\u00a0rb", "\u00a0jt", "\u00a0M", "\u00a0T"],
        [" ribu", " juta", " miliar", " triliun"]);

    private static readonly ReportCulture English = new(
        "en", "n/a", '.', ',',
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"],
        ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"],
        ["k", "m", "bn", "tn"],
        ["k", "m", "bn", "tn"]);

    private readonly NumberFormatInfo numbers;
    private readonly string[] shortMonths;
    private readonly string[] months;
    private readonly string[] thousands;
    private readonly string[] spoken;

    private ReportCulture(
        string language, string notAvailable, char point, char group, string[] shortMonths, string[] months, string[] thousands,
        string[] spoken)
    {
        (Language, NotAvailable) = (language, notAvailable);
        numbers = new NumberFormatInfo
        {
            NumberDecimalSeparator = point.ToString(),
            NumberGroupSeparator = group.ToString(),
            NumberGroupSizes = [3],
            NegativeSign = "\u2212",
        };
        (this.shortMonths, this.months, this.thousands, this.spoken) = (shortMonths, months, thousands, spoken);
    }

    /// <summary>"id" or "en".</summary>
    public string Language { get; }

    /// <summary>What stands for a figure that does not exist; never a zero.</summary>
    public string NotAvailable { get; }

    public static ReportCulture Of(string language) => language == "id" ? Indonesian : English;

    /// <summary>The text in this language.</summary>
    public string T(string english, string indonesian) => Language == "id" ? indonesian : english;

    public string Number(double? value, int decimals = 0) =>
        value is { } number ? Rounded.Text(number, decimals, "N" + decimals, numbers) : NotAvailable;

    /// <summary>Three telling digits: 4.238, 12,3 rb, 1,25 jt.</summary>
    public string Compact(double? value) => Compact(value, thousands);

    private string Compact(double? value, string[] places)
    {
        if (value is not { } number)
        {
            return NotAvailable;
        }

        var size = Math.Abs(number);
        if (size < 9_999.5)
        {
            return Number(number, size < 99.95 && Math.Abs(number - Math.Round(number)) > 1e-9 ? 1 : 0);
        }

        var place = 0;
        var (scaled, scale) = (size / 1e3, 1e3);
        while (scaled >= 999.5 && place < 3)
        {
            (scaled, scale, place) = (scaled / 1e3, scale * 1e3, place + 1);
        }

        var decimals = scaled < 9.995 ? 2 : scaled < 99.95 ? 1 : 0;
        return Trimmed(Number(number / scale, decimals)) + places[place];
    }

    /// <summary>Money in full: Rp 1.250.000, US$2,360.91.</summary>
    public string Money(double? value, string currency) =>
        Paid(value, currency, number => Number(number, Hundredths(number, currency)));

    /// <summary>How many decimals a sum is written with: none of large ones, and of what is hardly ever paid in hundredths.</summary>
    public static int Hundredths(double value, string currency) => WholeMoney.Contains(currency) || Math.Abs(value) >= 1e6 ? 0 : 2;

    public string CompactMoney(double? value, string currency) => Paid(value, currency, number => Compact(number));

    /// <summary>A ratio as per cent.</summary>
    public string Percent(double? ratio, int decimals = 1) =>
        ratio is { } number ? Number(number * 100, decimals) + "%" : NotAvailable;

    /// <summary>A figure of a metric's unit, in full, as tables have it.</summary>
    public string Full(double? value, string unit) => value is null ? NotAvailable : unit switch
    {
        "ratio" => Percent(value, value == 0 ? 0 : Math.Abs(value.Value) < 0.0995 ? 2 : 1),
        "days" or "hours" or "minutes" or "seconds" => Number(value, IsWhole(value) ? 0 : 1) + NoBreak + Time(unit, value == 1),
        Wait => value < 72 ? Full(value, "hours") : Full(Rounded.To(value.Value / 24, 0), "days"),
        "times" => Number(value, 1) + "×",
        _ when IsCurrency(unit) => Money(value, unit),
        _ => Number(value, IsWhole(value) ? 0 : 2),
    };

    /// <summary>The same in few characters, as cards and axes have it.</summary>
    public string Brief(double? value, string unit) => value is null ? NotAvailable : unit switch
    {
        "ratio" or "times" or "days" or "hours" or "minutes" or "seconds" => Full(value, unit),
        _ when IsCurrency(unit) => CompactMoney(value, unit),
        _ => Compact(value),
    };

    /// <summary>As a sentence or a card says it: Rp 1,25 miliar, 480 ribu.</summary>
    public string InWords(double? value, string unit) => value is null ? NotAvailable : unit switch
    {
        "ratio" or "times" or "days" or "hours" or "minutes" or "seconds" => Full(value, unit),
        _ when IsCurrency(unit) => Paid(value, unit, number => Compact(number, spoken)),
        _ => Compact(value, spoken),
    };

    /// <summary>A text with its days as this language writes them: "2026-01-05" becomes "5 Jan 2026".</summary>
    public string Dated(string text) => IsoDay().Replace(text, found =>
        DateOnly.TryParseExact(found.Value, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? Day(day) : found.Value);

    public string Day(DateOnly day) => $"{day.Day}{NoBreak}{shortMonths[day.Month - 1]}{NoBreak}{day.Year}";

    public string DayAndMonth(DateOnly day) => $"{day.Day}{NoBreak}{shortMonths[day.Month - 1]}";

    /// <summary>"5 Januari 2026".</summary>
    public string LongDay(DateOnly day) => $"{day.Day}{NoBreak}{Month(day)}";

    /// <summary>"Januari 2026".</summary>
    public string Month(DateOnly day) => $"{months[day.Month - 1]}{NoBreak}{day.Year}";

    /// <summary>"Jan 2026".</summary>
    public string ShortMonth(DateOnly day) => $"{shortMonths[day.Month - 1]}{NoBreak}{day.Year}";

    /// <summary>"Jan 2026", "Apr–Jun 2026", "Nov 2025 – Jan 2026": the months of these days.</summary>
    public string Months(DateOnly from, DateOnly to) =>
        from.Year != to.Year ? $"{ShortMonth(from)} – {ShortMonth(to)}"
        : from.Month != to.Month ? $"{MonthName(from)}–{ShortMonth(to)}"
        : ShortMonth(to);

    /// <summary>"Jan" alone, for axes.</summary>
    public string MonthName(DateOnly day) => shortMonths[day.Month - 1];

    /// <summary>"1–14 Jul 2026", "20 Jun – 14 Jul 2026".</summary>
    public string Days(DateOnly from, DateOnly to) =>
        from == to ? Day(to)
        : from.Year != to.Year ? $"{Day(from)} – {Day(to)}"
        : from.Month != to.Month ? $"{DayAndMonth(from)} – {Day(to)}"
        : $"{from.Day}–{Day(to)}";

    public static bool IsCurrency(string unit) => unit.Length == 3 && unit.All(char.IsAsciiLetterUpper);

    private string Paid(double? value, string currency, Func<double, string> write)
    {
        if (value is not { } number)
        {
            return NotAvailable;
        }

        var symbol = Symbols.TryGetValue(currency, out var known) ? known : currency + NoBreak;
        return (number < 0 ? numbers.NegativeSign : "") + symbol + write(Math.Abs(number));
    }

    private string Time(string unit, bool isOne) => unit switch
    {
        "days" => T(isOne ? "day" : "days", "hari"),
        "hours" => T(isOne ? "hour" : "hours", "jam"),
        "minutes" => T(isOne ? "minute" : "minutes", "menit"),
        _ => T(isOne ? "second" : "seconds", "detik"),
    };

    // 1,50 jt says no more than 1,5 jt.
    private string Trimmed(string text) =>
        text.Contains(numbers.NumberDecimalSeparator, StringComparison.Ordinal)
            ? text.TrimEnd('0').TrimEnd(numbers.NumberDecimalSeparator[0]) : text;

    // Not within the name of a file: "deals-2026-08-01.csv".
    [GeneratedRegex(@"(?<![\w-])[0-9]{4}-[0-9]{2}-[0-9]{2}(?![\w-]|\.\w)")]
    private static partial Regex IsoDay();

    private static bool IsWhole(double? value) => value is { } number && Math.Abs(number - Math.Round(number)) < 1e-9;
}

using System.Text.RegularExpressions;

namespace Pipeline.Tables.Mappings;

/// <summary>The words and examples by which people say how a column is written, in English and Indonesian.</summary>
internal static partial class FormatWords
{
    private static readonly Dictionary<string, Func<CellFormat, CellFormat>> Known = Of(
        ("day first|dmy|hari dulu|tanggal dulu", format => format with { Order = DateOrder.DayMonthYear }),
        ("month first|mdy|bulan dulu", format => format with { Order = DateOrder.MonthDayYear }),
        ("year first|ymd|iso|tahun dulu", format => format with { Order = DateOrder.YearMonthDay }),
        ("decimal comma|comma|koma desimal|desimal koma|koma", format => format with { Mark = DecimalMark.Comma }),
        ("decimal point|decimal dot|point|dot|titik desimal|desimal titik|titik", format => format with { Mark = DecimalMark.Dot }),
        ("thousand|thousands|in thousands|k|ribu|ribuan|dalam ribuan", format => format with { Scale = 1_000m }),
        ("million|millions|in millions|juta|jutaan|dalam jutaan", format => format with { Scale = 1_000_000m }),
        ("billion|billions|in billions|miliar|milyar|dalam miliar", format => format with { Scale = 1_000_000_000m }),
        ("percent|per cent|persen|%", format => format with { Whole = 100m }),
        ("fraction|share|pecahan", format => format with { Whole = 1m }),
        ("hours|hour|jam", format => format with { Seconds = 3600m }),
        ("minutes|minute|menit", format => format with { Seconds = 60m }),
        ("seconds|second|detik", format => format with { Seconds = 1m }));

    /// <summary>What a word adds to a format; null where nobody knows it, or where it says again otherwise what was said.</summary>
    public static CellFormat? Add(CellFormat format, string word)
    {
        var normal = Spellings.Normalize(word);
        var more = Known.TryGetValue(normal, out var known) ? known(format)
            : OrderOf(normal) is { } order and not DateOrder.Unknown ? format with { Order = order }
            : MarkOf(normal) is { } mark and not DecimalMark.Unknown ? format with { Mark = mark }
            : CurrencyOf(word) is { } currency ? format with { Currency = currency } : null;
        return more is null || more == format || IsOtherwise(format, more) ? null : more;
    }

    /// <summary>Some of the words for a column's kind.</summary>
    public static string Examples(Column column) => column.Kind switch
    {
        ColumnKind.Number when column.IsSeconds => "hours, minutes, seconds, decimal comma, decimal point",
        ColumnKind.Number => "decimal comma, decimal point, thousands, millions, percent, fraction, a currency as IDR",
        ColumnKind.Count => "decimal comma, decimal point, thousands, millions",
        ColumnKind.Id => "no word",
        _ => "day first, month first, year first, or as dd/mm/yyyy",
    };

    public static string Of(DateOrder order) => order switch
    {
        DateOrder.DayMonthYear => "day first",
        DateOrder.MonthDayYear => "month first",
        _ => "year first",
    };

    private static bool IsOtherwise(CellFormat one, CellFormat other) =>
        (one.Order != DateOrder.Unknown && one.Order != other.Order) || (one.Mark != DecimalMark.Unknown && one.Mark != other.Mark)
        || (one.Scale != 1m && one.Scale != other.Scale) || (one.Currency is not null && one.Currency != other.Currency)
        || (one.Whole is not null && one.Whole != other.Whole) || (one.Seconds is not null && one.Seconds != other.Seconds)
        || new[] { other.Scale != 1m || other.Currency is not null, other.Whole is not null, other.Seconds is not null }
            .Count(said => said) > 1;

    // dd/mm/yyyy, d.m.yy, MM-DD-YYYY, and hh/bb/tttt as spreadsheets say it in Indonesian; with a time behind it or without.
    private static DateOrder OrderOf(string word)
    {
        var parts = DatePattern().Match(word);
        return !parts.Success ? DateOrder.Unknown : (parts.Groups[1].Value[0], parts.Groups[2].Value[0], parts.Groups[3].Value[0]) switch
        {
            ('d', 'm', 'y') or ('h', 'b', 't') => DateOrder.DayMonthYear,
            ('m', 'd', 'y') or ('b', 'h', 't') => DateOrder.MonthDayYear,
            ('y', 'm', 'd') or ('t', 'b', 'h') => DateOrder.YearMonthDay,
            _ => DateOrder.Unknown,
        };
    }

    private static DecimalMark MarkOf(string word)
    {
        var example = NumberPattern().Match(word);
        return !example.Success ? DecimalMark.Unknown : example.Groups[1].Value == "," ? DecimalMark.Comma : DecimalMark.Dot;
    }

    private static string? CurrencyOf(string word) =>
        Currencies.TryFind(Encoding.UTF8.GetBytes(word.ToUpperInvariant()), out var code)
        || Currencies.TryFind(Encoding.UTF8.GetBytes(word), out code) ? code : null;

    private static Dictionary<string, Func<CellFormat, CellFormat>> Of(
        params (string Words, Func<CellFormat, CellFormat> Meaning)[] words) =>
        words.SelectMany(pair => pair.Words.Split('|').Select(word => (word, pair.Meaning)))
            .ToDictionary(pair => pair.word, pair => pair.Meaning, StringComparer.Ordinal);

    [GeneratedRegex(@"^(d+|m+|y+|h+|b+|t+)[/.\- ](d+|m+|h+|b+)[/.\- ](d+|y+|h+|t+)(?:[ t].*)?$")]
    private static partial Regex DatePattern();

    [GeneratedRegex(@"^1(?:[.,' ]?234)([.,])5\d?$")]
    private static partial Regex NumberPattern();
}

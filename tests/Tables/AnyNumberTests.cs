using System.Globalization;
using CsCheck;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>What holds for every number.</summary>
public sealed class AnyNumberTests
{
    private static readonly Gen<decimal> anyValue =
        Gen.Select(
            Gen.Long[-999_999_999_999_999, 999_999_999_999_999], Gen.Int[0, 9], (digits, scale) => new decimal(digits)
                / (decimal)Math.Pow(10, scale));

    private static readonly Gen<(DecimalMark Mark, string Thousands)> anyManner = Gen.OneOf(
        (DecimalMark.Dot, ""), (DecimalMark.Dot, ","), (DecimalMark.Dot, " "), (DecimalMark.Dot, "'"), (DecimalMark.Dot, "’"),
        (DecimalMark.Comma, ""), (DecimalMark.Comma, "."), (DecimalMark.Comma, " "), (DecimalMark.Comma, "\u00A0"),
        (DecimalMark.Comma, "\u202F"));

    private static readonly Gen<(string Before, string Behind, string? Currency)> anyCurrency = Gen.OneOf<(string, string, string?)>(
        ("", "", null), ("$", "", "USD"), ("Rp ", "", "IDR"), ("Rp", "", "IDR"), ("", " €", "EUR"), ("EUR ", "", "EUR"),
        ("", " IDR", "IDR"), ("£", "", "GBP"));

    [Fact]
    public void Any_number_reads_back_given_the_mark_it_was_written_with() =>
        Gen.Select(anyValue, anyManner, anyCurrency).Sample((value, culture, currency) =>
        {
            var cell = currency.Before + Written(value, culture) + currency.Behind;
            Assert.True(Numbers.TryRead(cell.Cell(), culture.Mark, out var read, out var shape), cell);
            Assert.Equal((value, currency.Currency, false), (read, shape.Currency, shape.MarkAssumed));
        });

    [Fact]
    public void Any_number_reads_back_by_itself_or_says_that_a_rule_was_needed() =>
        Gen.Select(anyValue, anyManner).Sample((value, culture) =>
    {
        var cell = Written(value, culture);
        Assert.True(Numbers.TryRead(cell.Cell(), DecimalMark.Unknown, out var read, out var shape), cell);
        Assert.True(shape.MarkAssumed || read == value, cell);
        Assert.True(
            !shape.MarkAssumed
                || (cell.Count(char.IsDigit) is >= 4 and <= 6 && cell.Count(character => character is '.' or ',') == 1), cell);
    });

    [Fact]
    public void Any_percentage_reads_back_as_a_fraction() =>
        Gen.Select(Gen.Int[-1_000_000, 1_000_000], anyManner).Sample((hundredths, culture) =>
    {
        var cell = Written(hundredths / 100m, culture) + "%";
        Assert.True(Numbers.TryRead(cell.Cell(), culture.Mark, out var read, out var shape), cell);
        Assert.Equal((hundredths / 10_000m, true), (read, shape.IsPercent));
    });

    [Fact]
    public void Any_count_reads_back_without_a_mark() => Gen.Select(Gen.Long, anyManner).Sample((value, culture) =>
    {
        var cell = Written(value, culture);
        Assert.True(Numbers.TryReadCount(cell.Cell(), DecimalMark.Unknown, out var read), cell);
        Assert.Equal(value, read);
    });

    [Fact]
    public void A_column_tells_the_mark_it_was_written_with_or_none() =>
        Gen.Select(anyValue.Array[1, 20], anyManner, Gen.Int[0, int.MaxValue]).Sample((values, culture, seed) =>
        {
            var cells = values.Select(value => Written(value, culture)).ToArray();
            var evidence = See(cells);
            Assert.True(evidence.Mark == culture.Mark || evidence.Mark == DecimalMark.Unknown, string.Join(" | ", cells));
            Assert.False(evidence.MarkContradicts);

            new Random(seed).Shuffle(cells);
            var shuffled = See(cells[..(cells.Length / 2)]);
            shuffled.Merge(See(cells[(cells.Length / 2)..]));
            Assert.Equal(
                (evidence.Mark, evidence.DotExample, evidence.CommaExample), (shuffled.Mark, shuffled.DotExample, shuffled.CommaExample));
        });

    [Fact]
    public void Any_clock_reads_back_as_a_duration() => Gen.Int[0, 359_999].Sample(seconds =>
    {
        var cell = string.Create(CultureInfo.InvariantCulture, $"{seconds / 3600}:{seconds / 60 % 60:00}:{seconds % 60:00}");
        Assert.True(Durations.TryRead(cell.Cell(), out var read), cell);
        Assert.Equal(seconds, read);
    });

    [Fact]
    public void A_number_that_Excel_has_rounded_is_never_read() => Gen.Long[100_000_000_000, long.MaxValue].Sample(id =>
    {
        var dot = id.ToString("0.#####E+00", CultureInfo.InvariantCulture);
        foreach (var cell in (string[])[dot, dot.Replace('.', ',')])
        {
            Assert.True(Ids.IsRuined(cell.Cell()), cell);
            Assert.False(Numbers.TryRead(cell.Cell(), DecimalMark.Unknown, out _, out _), cell);
            Assert.False(Numbers.TryReadCount(cell.Cell(), DecimalMark.Unknown, out _), cell);
        }
    });

    private static ColumnEvidence See(string[] cells)
    {
        var evidence = new ColumnEvidence();
        foreach (var cell in cells)
        {
            evidence.SeeNumber(cell.Cell());
        }

        return evidence;
    }

    private static string Written(decimal value, (DecimalMark Mark, string Thousands) culture)
    {
        var format = new NumberFormatInfo
        {
            NumberDecimalSeparator = culture.Mark == DecimalMark.Dot ? "." : ",",
            NumberGroupSeparator = culture.Thousands,
        };
        return value.ToString("#,0.############", format);
    }
}

using System.Text;
using CsCheck;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>
/// Cells are whatever people upload: no reader throws, none allocates for each cell, and blanks around a cell change nothing.
/// </summary>
public sealed class AnyCellTests
{
    private const string Pieces = "0123456789.,-/:+()<>%'$€ERp jtKMilabnmarTZ\u00A0\u202F\uFEFF";

    private static readonly Gen<byte[]> anyCell = Gen.OneOf(
        Gen.Byte.Array[0, 24],
        Gen.Char[Pieces].Array[0, 24].Select(characters => Encoding.UTF8.GetBytes(characters)),
        Gen.OneOf("2026-01-31T10:11:12Z", "1,234.56", "Rp 1.250.000,-", "mar. 3 mars 2026", "1h 2m", "< 10%", "$342.09K").SelectMany(
            cell => Gen.Select(Gen.Int[0, cell.Length - 1], Gen.Byte, (place, noise) =>
            {
                var bytes = cell.Cell();
                bytes[place] = noise;
                return bytes;
            })));

    [Fact]
    public void No_cell_makes_a_reader_throw() => anyCell.Sample(ReadAll, iter: 100_000);

    [Fact]
    public void Blanks_around_a_cell_change_nothing() =>
        Gen.Select(anyCell, Gen.OneOf(" ", "\t", "\u00A0", "\u202F", "\uFEFF", "\u200E")).Sample((cell, blank) =>
    {
        byte[] padded = [.. blank.Cell(), .. cell, .. blank.Cell()];
        Assert.Equal(Missing.Is(cell), Missing.Is(padded));
        Assert.Equal(Ids.IsRuined(cell), Ids.IsRuined(padded));
        foreach (var mark in Enum.GetValues<DecimalMark>())
        {
            var read = Numbers.TryRead(cell, mark, out var value, out var shape);
            Assert.Equal((read, value, shape), (Numbers.TryRead(padded, mark, out var other, out var otherShape), other, otherShape));
        }

        foreach (var order in Enum.GetValues<DateOrder>())
        {
            var read = Dates.TryRead(cell, order, out var value, out var fault);
            Assert.Equal((read, value, fault), (Dates.TryRead(padded, order, out var other, out var otherFault), other, otherFault));
        }
    });

    [Theory]
    [InlineData("12345")]
    [InlineData("1,234.56")]
    [InlineData("Rp 1.250.000")]
    [InlineData("2,3 jt")]
    [InlineData("65.0%")]
    [InlineData("2026-01-31")]
    [InlineData("01/31/2026 10:11 PM")]
    [InlineData("15 Apr, 2021 00:02:00")]
    [InlineData("Tue, Jul 14, 2026")]
    [InlineData("2022-02-28 17:39 +0000")]
    [InlineData("31 Januari 2026")]
    [InlineData("00:02:06")]
    [InlineData("1m 30s")]
    [InlineData("not a value")]
    public void Reading_allocates_nothing(string text)
    {
        var cell = text.Cell();
        var evidence = new ColumnEvidence();

        // What is kept of a column's first cell is none of each cell's.
        Read();

        // A reader that allocates once in ten thousand reads does it twice each time; what the runtime allocates for itself, on whichever
        // thread it is, comes and goes.
        var times = Enumerable.Range(0, 5).Select(_ => Enumerable.Range(0, 20).Select(_ => Round()).ToList()).ToList();
        Assert.True(times.Exists(rounds => rounds.Count(bytes => bytes > 0) <= 1), string.Join(" | ", times.Select(Told)));

        static string Told(List<long> rounds) => string.Join(' ', rounds);

        long Round()
        {
            var before = GC.GetAllocatedBytesForCurrentThread();
            for (var i = 0; i < 1000; i++)
            {
                Read();
            }

            return GC.GetAllocatedBytesForCurrentThread() - before;
        }

        void Read()
        {
            ReadAll(cell);
            evidence.SeeDate(cell);
            evidence.SeeNumber(cell);
        }
    }

    private static void ReadAll(byte[] cell)
    {
        Missing.Is(cell);
        Ids.IsRuined(cell);
        Durations.TryRead(cell, out _);
        YearlessDates.TryRead(cell, out _, out _);
        for (var i = 0; i < 4; i++)
        {
            Numbers.TryRead(cell, (DecimalMark)(i % 3), out _, out _);
            Numbers.TryReadCount(cell, (DecimalMark)(i % 3), out _);
            Dates.TryRead(cell, (DateOrder)i, out _, out _);
        }
    }
}

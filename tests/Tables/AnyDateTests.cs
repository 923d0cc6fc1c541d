using System.Globalization;
using CsCheck;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>
/// What holds for every date. The names of months and days are those of the operating system's own locale data, not the project's.
/// </summary>
public sealed class AnyDateTests
{
    private static readonly Gen<DateTime> anyTime =
        Gen.Select(Gen.Int[0, 40541], Gen.Int[0, 86399], (day, second) => new DateTime(1990, 1, 1).AddDays(day).AddSeconds(second));

    public static TheoryData<string, string> NamedShapes()
    {
        string[] patterns =
        [
            "d MMMM yyyy", "dd-MMM-yyyy", "d MMM, yyyy", "MMM d, yyyy", "MMMM d, yyyy", "ddd, MMM d, yyyy", "ddd MMM dd yyyy",
            "dddd, d MMMM yyyy", "d/MMM/yyyy", "yyyy MMM d", "d. MMMM yyyy",
        ];
        var shapes = new TheoryData<string, string>();
        foreach (var culture in (string[])["en-US", "en-GB", "id-ID", "fr-FR", "pt-BR", "pt-PT", "it-IT", "es-ES", "es-MX", "de-DE"])
        {
            foreach (var pattern in patterns)
            {
                shapes.Add(culture, pattern);
            }
        }

        return shapes;
    }

    [Theory]
    [MemberData(nameof(NamedShapes))]
    public void Any_day_written_with_words_reads_back(string culture, string pattern)
    {
        var formats = CultureInfo.GetCultureInfo(culture);
        anyTime.Sample(
            time => Assert.Equal(new Instant(time.Date, null, HasTime: false), Read(time.ToString(pattern, formats), DateOrder.Unknown)),
            iter: 400);
    }

    [Theory]
    [InlineData("yyyy-MM-dd HH:mm:ss", DateOrder.Unknown)]
    [InlineData("yyyy-MM-ddTHH:mm:ss", DateOrder.Unknown)]
    [InlineData("yyyy/MM/dd HH:mm:ss", DateOrder.Unknown)]
    [InlineData("yyyyMMddTHHmmss", DateOrder.Unknown)]
    [InlineData("d.M.yyyy H:mm:ss", DateOrder.Unknown)]
    [InlineData("d.M.yyyy H.mm.ss", DateOrder.Unknown)]
    [InlineData("M/d/yyyy h:mm:ss tt", DateOrder.MonthDayYear)]
    [InlineData("MM/dd/yyyy HH:mm:ss", DateOrder.MonthDayYear)]
    [InlineData("MM-dd-yyyy, hh:mm:sstt", DateOrder.MonthDayYear)]
    [InlineData("d/M/yyyy H:mm:ss", DateOrder.DayMonthYear)]
    [InlineData("dd-MM-yyyy HH:mm:ss", DateOrder.DayMonthYear)]
    [InlineData("d MMM, yyyy HH:mm:ss", DateOrder.Unknown)]
    [InlineData("MMM d, yyyy, h:mm:ss tt", DateOrder.Unknown)]
    [InlineData("ddd MMM dd HH:mm:ss yyyy", DateOrder.Unknown)]
    public void Any_time_reads_back(string pattern, DateOrder order) => anyTime.Sample(
        time => Assert.Equal(new Instant(time, null, HasTime: true), Read(time.ToString(pattern, CultureInfo.InvariantCulture), order)),
        iter: 1000);

    [Theory]
    [InlineData("dd-MM-yy", DateOrder.DayMonthYear)]
    [InlineData("M/d/yy", DateOrder.MonthDayYear)]
    [InlineData("yy-MM-dd", DateOrder.YearMonthDay)]
    [InlineData("dd-MMM-yy", DateOrder.Unknown)]
    public void Two_digits_of_year_read_back_until_2089(string pattern, DateOrder order) => anyTime.Where(time => time.Year < 2090).Sample(
        time => Assert.Equal(time.Date, Read(time.ToString(pattern, CultureInfo.InvariantCulture), order).Wall),
        iter: 1000);

    [Theory]
    [InlineData("yyyy-MM-ddTHH:mm:sszzz")]
    [InlineData("yyyy-MM-dd HH:mm:ss zzz")]
    [InlineData("MMM d, yyyy HH:mm:ss 'GMT'zzz")]
    public void Any_offset_reads_back(string pattern) => Gen.Select(anyTime, Gen.Int[-56, 56]).Sample(
        (time, quarters) =>
        {
            var written = new DateTimeOffset(time, TimeSpan.FromMinutes(15 * quarters));
            var read = Read(written.ToString(pattern, CultureInfo.InvariantCulture), DateOrder.Unknown);
            Assert.Equal(new Instant(time, written.Offset, HasTime: true), read);
            Assert.Equal(written.UtcDateTime, read.In(TimeZoneInfo.Utc));
        },
        iter: 1000);

    [Fact]
    public void Without_an_order_a_date_is_read_right_or_not_at_all() => anyTime.Sample(time =>
    {
        foreach (var pattern in (string[])["d/M/yyyy", "M/d/yyyy", "dd-MM-yy", "MM/dd/yy"])
        {
            var written = time.ToString(pattern, CultureInfo.InvariantCulture);
            var read = Dates.TryRead(written.Cell(), DateOrder.Unknown, out var instant, out var fault);
            if (time.Year < 2090 || !pattern.EndsWith("/yy", StringComparison.Ordinal))
            {
                Assert.True(
                    read ? instant.Wall.Day == time.Day && instant.Wall.Month == time.Month : fault == ValueFault.OrderUnknown, written);
                Assert.Equal(time.Day > 12 || time.Day == time.Month, read);
            }
        }
    });

    [Fact]
    public void A_column_tells_the_same_however_it_is_sorted_or_split()
    {
        var cell = Gen.OneOf(
            anyTime.Select(time => time.ToString("d/M/yyyy", CultureInfo.InvariantCulture)),
            anyTime.Select(time => time.ToString("dd-MM-yy", CultureInfo.InvariantCulture)),
            anyTime.Where(time => time.Day <= 12).Select(time => time.ToString("M/d/yyyy H:mm", CultureInfo.InvariantCulture)),
            Gen.Const("1/31/2026"), Gen.Const(""), Gen.Const("12.5"));
        Gen.Select(cell.Array[0, 30], Gen.Int[0, 30], Gen.Int[0, int.MaxValue]).Sample((cells, split, seed) =>
        {
            var whole = See(cells);
            var shuffled = cells.ToArray();
            new Random(seed).Shuffle(shuffled);
            split = Math.Min(split, cells.Length);
            var merged = See(shuffled[..split]);
            merged.Merge(See(shuffled[split..]));
            Assert.Equal(Answers(whole), Answers(merged));
            Assert.Equal(Answers(whole), Answers(See(shuffled)));
        });

        static ColumnEvidence See(string[] cells)
        {
            var evidence = new ColumnEvidence();
            foreach (var cell in cells)
            {
                evidence.SeeDate(cell.Cell());
            }

            return evidence;
        }

        static (DateOrder, bool, bool, string?, string?, string?) Answers(ColumnEvidence evidence) =>
            (evidence.Order, evidence.OrderCannotBeTold, evidence.OrderContradicts, evidence.AmbiguousExample, evidence.DayFirstExample,
                evidence.MonthFirstExample);
    }

    [Fact]
    public void Any_days_of_one_year_find_their_years_in_its_range() =>
        Gen.Select(anyTime, Gen.Int[0, 365], Gen.Int[0, 364].Array[0, 40]).Sample((start, length, offsets) =>
        {
            var from = DateOnly.FromDateTime(start);
            var to = from.AddDays(length);
            to = to < from.AddYears(1) ? to : from.AddYears(1).AddDays(-1);
            var days = offsets.Select(offset => from.AddDays(offset % (to.DayNumber - from.DayNumber + 1))).ToArray();
            var placed = new DateOnly[days.Length];
            Assert.True(YearlessDates.TryPlace(days.Select(day => new MonthDay(day.Month, day.Day)).ToArray(), from, to, placed, out _));
            Assert.Equal(days, placed);
        });

    private static Instant Read(string written, DateOrder order)
    {
        Assert.True(Dates.TryRead(written.Cell(), order, out var instant, out var fault), $"'{written}': {fault}");
        return instant;
    }
}

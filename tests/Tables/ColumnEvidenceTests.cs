using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class ColumnEvidenceTests
{
    [Theory]
    [InlineData(DateOrder.DayMonthYear, "03/04/2026", "31/01/2026")]
    [InlineData(DateOrder.MonthDayYear, "03/04/2026 10:00", "01/31/2026 9:15 PM")]
    [InlineData(DateOrder.DayMonthYear, "05-11-16", "31-12-16")]
    [InlineData(DateOrder.YearMonthDay, "99-12-31")]
    [InlineData(DateOrder.Unknown, "2026-01-31", "31.01.2026", "05/05/2026", "31 Jan 2026", "")]
    [InlineData(DateOrder.Unknown, "03/04/2026", "31/01/2026 and more")]
    [InlineData(DateOrder.Unknown, "03/04/2026", "31/02/2026")]
    public void The_whole_column_decides_the_order(DateOrder expected, params string[] cells)
    {
        var evidence = OfDates(cells);
        Assert.Equal(expected, evidence.Order);
        Assert.False(evidence.OrderContradicts);
    }

    [Fact]
    public void A_column_that_does_not_tell_gives_an_example()
    {
        var evidence = OfDates(["05/06/2026", "03/04/2026", "07/07/2026"]);
        Assert.True(evidence.OrderCannotBeTold);
        Assert.Equal("03/04/2026", evidence.AmbiguousExample);
        Assert.False(OfDates(["05/05/2026", "2026-01-02"]).OrderCannotBeTold);
        Assert.False(OfDates(["03/04/2026", "13/04/2026"]).OrderCannotBeTold);
    }

    [Fact]
    public void A_column_that_contradicts_itself_shows_both_sides()
    {
        var evidence = OfDates(["31/01/2026", "02/03/2026", "01/30/2026"]);
        Assert.True(evidence.OrderContradicts);
        Assert.Equal(DateOrder.Unknown, evidence.Order);
        Assert.Equal(("31/01/2026", "01/30/2026"), (evidence.DayFirstExample, evidence.MonthFirstExample));
    }

    [Theory]
    [InlineData(DecimalMark.Comma, "1.234,56")]
    [InlineData(DecimalMark.Dot, "1,234.56")]
    [InlineData(DecimalMark.Dot, "12.5", "1,234")]
    [InlineData(DecimalMark.Comma, "12,5", "1.234")]
    [InlineData(DecimalMark.Dot, "1,234,567")]
    [InlineData(DecimalMark.Comma, "1.250.000")]
    [InlineData(DecimalMark.Comma, "1 234,567")]
    [InlineData(DecimalMark.Comma, "Rp 15.000")]
    [InlineData(DecimalMark.Dot, "¥15,000")]
    [InlineData(DecimalMark.Comma, "Rp 500,-")]
    [InlineData(DecimalMark.Comma, "3,4%")]
    [InlineData(DecimalMark.Comma, "2,3 jt")]
    [InlineData(DecimalMark.Unknown, "1.234", "1,234", "12", "1 234", "1.2.3", "v1.5", "", "-")]
    public void The_whole_column_decides_the_mark(DecimalMark expected, params string[] cells)
    {
        var evidence = OfNumbers(cells);
        Assert.Equal(expected, evidence.Mark);
        Assert.False(evidence.MarkContradicts);
    }

    [Fact]
    public void Marks_that_contradict_each_other_decide_nothing()
    {
        var evidence = OfNumbers(["12.5", "12,5"]);
        Assert.Equal((DecimalMark.Unknown, true), (evidence.Mark, evidence.MarkContradicts));
        Assert.Equal(("12.5", "12,5"), (evidence.DotExample, evidence.CommaExample));
    }

    [Fact]
    public void A_header_that_names_rupiah_decides_what_the_cells_do_not()
    {
        var evidence = new ColumnEvidence { Currency = "IDR" };
        evidence.SeeNumber("18.533"u8);
        Assert.Equal(DecimalMark.Comma, evidence.Mark);
    }

    private static ColumnEvidence OfDates(string[] cells)
    {
        var evidence = new ColumnEvidence();
        foreach (var cell in cells)
        {
            evidence.SeeDate(cell.Cell());
        }

        return evidence;
    }

    private static ColumnEvidence OfNumbers(string[] cells)
    {
        var evidence = new ColumnEvidence();
        foreach (var cell in cells)
        {
            evidence.SeeNumber(cell.Cell());
        }

        return evidence;
    }
}

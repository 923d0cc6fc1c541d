using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>What a spreadsheet saves of a formula that has no value.</summary>
public sealed class BrokenFormulasTests
{
    [Theory]
    [InlineData("#REF!")]
    [InlineData("#NAME?")]
    [InlineData("#VALUE!")]
    [InlineData("#DIV/0!")]
    public void A_broken_formula_is_nobody_s_name(string broken)
    {
        var taken = Taking.Of(
            "deals.csv",
            $"deal id,stage,amount,owner,closed\nD1,{broken},1,Ayu,2026-07-20\nD2,Won,1,{broken},2026-07-20\n{broken},Won,1,Ayu,2026-07-20\n"
                + $"D4,Won,{broken},Ayu,2026-07-20\nD5,Won,1,Ayu,{broken}\nD6,Won,1,#N/A,2026-07-20\n");
        Assert.Equal(
            [
                ("stage", "a value; its formula is broken"), ("owner", "a value; its formula is broken"),
                ("deal id", "a value; its formula is broken"), ("amount", "a number"), ("closed", "a date"),
            ],
            taken.Rejected.Select(row => (row.Column!, row.Expected)));
        Assert.Equal(("D6", null), (Assert.Single(taken.All<Deal>()).DealId, taken.All<Deal>()[0].Owner));
    }

    [Theory]
    [InlineData("46223", "a date (a spreadsheet counts days so: give the column the format of a date, and export again)")]
    [InlineData("46223.375", "a date (a spreadsheet counts days so: give the column the format of a date, and export again)")]
    [InlineData("1785000000", "a date")]
    [InlineData("12", "a date")]
    public void A_spreadsheet_s_count_of_days_is_named_and_not_guessed(string cell, string expected)
    {
        var taken = Taking.Of("deals.csv", $"deal id,stage,amount,owner,closed\nD1,Won,1,Ayu,{cell}\nD2,Won,1,Ayu,2026-07-20\n");
        Assert.Equal(expected, Assert.Single(taken.Rejected).Expected);
    }
}

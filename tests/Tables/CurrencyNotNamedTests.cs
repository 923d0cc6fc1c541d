using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>A file whose amounts name no currency says in its receipt in which they are taken.</summary>
public sealed class CurrencyNotNamedTests
{
    private const string Note = "Amounts that name no currency are taken to be in the business's own, as it is set (IDR where it is not).";

    [Theory]
    [InlineData("deal id,stage,amount,closed\nD1,Won,1500000,2026-07-20\nD2,Won,2500000,2026-07-21\n")]
    [InlineData("order id,ordered on,order amount,order state\n1,2026-07-20,1500000,paid\n")]
    [InlineData("ad day,ad platform,ad cost,campaign\n2026-07-20,X,1500000,Kopi\n")]
    [InlineData("month,quota,owner\n2026-07,1500000,Ayu\n")]
    [InlineData("deal id,stage,amount,currency,closed\nD1,Won,1500000,,2026-07-20\nD2,Won,2500000,IDR,2026-07-21\n")]
    public void It_is_said_once(string text) =>
        Assert.Single(Taking.Of("table.csv", text).File.Notes, note => note == Note);

    [Theory]
    [InlineData("deal id,stage,amount,currency,closed\nD1,Won,1500000,IDR,2026-07-20\n")]
    [InlineData("deal id,stage,amount (IDR),closed\nD1,Won,1500000,2026-07-20\n")]
    [InlineData("deal id,stage,amount,closed\nD1,Won,Rp 1.500.000,2026-07-20\n")]
    [InlineData("deal id,stage,amount,closed\nD1,Won,,2026-07-20\n")]
    [InlineData("ad day,ad platform,ad cost,currency,campaign\n2026-07-20,X,1500000,USD,Kopi\n")]
    public void Where_they_do_or_there_are_none_nothing_is_said(string text) =>
        Assert.DoesNotContain(Note, Taking.Of("table.csv", text).File.Notes);
}

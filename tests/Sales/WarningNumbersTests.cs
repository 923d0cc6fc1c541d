using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales;

/// <summary>Numbers in warnings are written as the reader of each language writes them.</summary>
public sealed class WarningNumbersTests : IDisposable
{
    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Fact]
    public async Task Thousands_are_marked_in_either_language()
    {
        var rows = Enumerable.Range(1, 1_234).Select(i => $"{i},D{i},Closed Won,{(i <= 1_100 ? "" : "10")},2026-01-10,2026-01-01,Ayu\n");
        await facts.WriteAsync(
            "deals-2026-03-01.csv",
            "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n" + string.Concat(rows));
        var warnings = facts.Report(new DateOnly(2026, 3, 1)).Warnings;
        var amounts = warnings.Single(warning => warning.Code == "won-without-amount");
        Assert.StartsWith("1,100 of 1,234 won deals in hubspot have no amount", amounts.English, StringComparison.Ordinal);
        Assert.StartsWith("1.100 dari 1.234 transaksi menang di hubspot tidak memiliki nilai", amounts.Indonesian, StringComparison.Ordinal);
        var none = warnings.Single(warning => warning.Code == "no-lost-deals");
        Assert.Contains("rests on 1,234 won deals", none.English, StringComparison.Ordinal);
        Assert.Contains("berasal dari 1.234 transaksi menang", none.Indonesian, StringComparison.Ordinal);
    }

    public void Dispose() => facts.Dispose();
}

using Pipeline.Facts;
using Pipeline.Uploads;
using Sales;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Facts;

public sealed class FactWriterTests
{
    [Xunit.Fact]
    public async Task Parts_of_long_texts_hold_fewer_rows_so_that_each_fits_in_memory()
    {
        var parts = await WriteAsync(new string('x', 20_000), 2_000);
        Assert.True(parts.Count > 3, $"{parts.Count} parts");
        Assert.Equal(2_000, parts.Sum(part => part.Rows));
    }

    [Xunit.Fact]
    public async Task Short_rows_are_one_part() => Assert.Single(await WriteAsync("Grinder", 2_000));

    private static async Task<IReadOnlyList<(string Path, long Rows)>> WriteAsync(string name, int rows)
    {
        using var workplace = new Workplace();
        using var writer = new FactWriter(FactTable.Of(SalesPipeline.Sales.Knowledge).Single(table => table.Type == typeof(Deal)), "hash", workplace.Folder);
        for (var i = 0; i < rows; i++)
        {
            writer.Write(new Deal { Source = "crm", DealId = i.ToString(CultureInfo.InvariantCulture), Name = name, Stage = "New", Outcome = "open" }, "deals.csv", i + 2);
        }

        return await writer.FinishAsync();
    }
}

using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>The largest values that a cell may hold, many times: no sum of them stops a report or a publication.</summary>
public sealed class LargeValuesTests : IDisposable
{
    private static readonly DateOnly AsOf = new(2026, 10, 31);

    private readonly Workplace workplace = new();

    [Fact]
    public async Task Deals_of_the_largest_amounts_are_published_and_reported()
    {
        using var facts = new LocalFacts(SalesPipeline.Sales);
        await facts.WriteAsync(
            "deals.csv",
            "deal id,stage,amount,currency,created,closed,owner,lead id\n" + string.Concat(
                Enumerable.Range(1, 60).Select(
                    i => $"D-{i},{(i % 3 == 0 ? "Proposal" : "Closed Won")},{(i % 7 == 0 ? "-" : "")}99999999999999.5,"
                        + $"{(i % 5 == 0 ? "USD" : "IDR")},2026-10-01,2026-10-05,Ayu,L-{i}\n")));
        await facts.WriteAsync("kurs.csv", "date,currency,to currency,rate\n2026-10-05,USD,IDR,16000\n");
        await facts.WriteAsync("kuota.csv", "month,owner,quota\n2026-10,Ayu,99999999999999\n");

        var report = facts.Report(AsOf);
        Assert.DoesNotContain(report.Warnings, warning => warning.Code == Failures.Code);
        var published = facts.Publish(workplace.Folder, AsOf);
        Assert.Equal(
            PublishedShape.Of(SalesPipeline.Sales.Promises!).Select(shape => shape.Name).Order(StringComparer.Ordinal),
            published.Files.Keys.Order(StringComparer.Ordinal));
    }

    public void Dispose() => workplace.Dispose();
}

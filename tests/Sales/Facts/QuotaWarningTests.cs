using Pipeline.Tests.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Sales.Facts;

/// <summary>Quotas of somebody without deals: told, and said to make the whole's larger only where they do.</summary>
public sealed class QuotaWarningTests : IDisposable
{
    private const string Deals = "deal id,stage,amount,created,closed,owner\n1,Won,100,2026-08-01,2026-08-20,Ayu\n";

    private readonly LocalFacts facts = new(SalesPipeline.Sales);

    [Theory]
    [InlineData("2026-08,,,100\n", "1 month, 2026-08, and no deal: is the name spelled otherwise in the deals?", false)]
    [InlineData("", "1 month, 2026-08, and no deal", true)]
    [InlineData("2026-07,Zaki,,7\n", "2 months, 2026-07 to 2026-08, and no deal", true)]
    public async Task A_quota_of_nobody_s_deals_names_its_months(string more, string told, bool counts)
    {
        await facts.WriteAsync("deals.csv", Deals);
        await facts.WriteAsync("quota.csv", "month,owner,team,quota\n2026-08,ayu,,100\n2026-08,Zaki,,50\n2026-08,,Timur,20\n" + more);
        var warnings = facts.Warn().Where(warning => warning.Code == "quotas-without-deals").ToList();

        var owner = Assert.Single(warnings, warning => warning.English.StartsWith("Zaki has a quota for", StringComparison.Ordinal));
        Assert.Contains(told, owner.English, StringComparison.Ordinal);
        Assert.Equal(counts, owner.English.EndsWith("The quota counts in the whole.", StringComparison.Ordinal));
        Assert.Equal(counts, owner.Indonesian.EndsWith("dihitung dalam keseluruhan.", StringComparison.Ordinal));

        // Where owners have quotas, that of a team of which nobody is known is not added to them.
        var team = Assert.Single(warnings, warning => warning.English.StartsWith("Timur has a quota for", StringComparison.Ordinal));
        Assert.EndsWith("in the deals?", team.English, StringComparison.Ordinal);
    }

    public void Dispose() => facts.Dispose();
}

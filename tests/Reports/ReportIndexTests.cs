using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class ReportIndexTests
{
    [Fact]
    public async Task It_lists_the_newest_first_whatever_the_order_and_links_within_its_own_folder()
    {
        DateOnly[] dates = [new(2026, 6, 30), new(2025, 12, 31), new(2026, 7, 14)];
        var html = Encoding.UTF8.GetString(await ReportHtml.IndexAsync("Laporan penjualan", dates, "id"));
        Assert.Equal(html, Encoding.UTF8.GetString(await ReportHtml.IndexAsync("Laporan penjualan", [.. dates.Reverse()], "id")));
        int[] places =
            [.. new[] { "latest/report.html", "2026-07-14/report.html", "2026-06-30/report.html", "2025-12-31/report.html" }.Select(
                link => html.IndexOf($"href=\"{link}\"", StringComparison.Ordinal))];
        Assert.All(places, place => Assert.True(place > 0));
        Assert.Equal(places.Order(), places);
    }
}

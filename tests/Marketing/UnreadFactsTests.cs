using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>What is kept and read by no metric is said where it was received and on the page.</summary>
public sealed class UnreadFactsTests : IDisposable
{
    private const string Items = "label,nb_uniq_visitors,nb_visits,nb_actions\nA,400,500,1200\nB,210,260,500\n";
    private const string Visits = "\"Visits\"\nDate,Primary\n2026-10-01,12\n2026-10-02,13\n";
    private const string Reach = "\"Reach\"\nDate,Primary\n2026-10-01,120\n2026-10-02,130\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Theory]
    [InlineData("kopi.example laporan_2026-10-01_2026-10-31.csv", Items, true)]
    [InlineData("kopi.example channel types_2026-10-01_2026-10-31.csv", Items, false)]
    [InlineData("instagram Visits.csv", Visits, true)]
    [InlineData("instagram Reach.csv", Reach, false)]
    public async Task It_is_named_in_the_receipt_and_on_the_page(string name, string content, bool isUnread)
    {
        var receipt = await facts.WriteAsync(name, content);
        Assert.Equal(2, receipt.Files.Single().Rows.Kept);
        Assert.Equal(isUnread, receipt.Files.Single().Notes.Any(note => note.Contains("no metric reads", StringComparison.Ordinal)));
        var warnings = facts.Report(new DateOnly(2026, 11, 5)).Warnings.Where(warning => warning.Code == "facts-unread").ToList();
        Assert.Equal(isUnread ? 1 : 0, warnings.Count);
        Assert.All(warnings, warning => Assert.Contains(name, warning.English, StringComparison.Ordinal));
    }

    public void Dispose() => facts.Dispose();
}

using Marketing;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>What is told of a small curve to whoever does not see it.</summary>
public sealed class SparklineTests
{
    [Theory]
    [InlineData("en", "13 weeks to 25 Oct 2026, not all known: lowest 0, highest 100, last 0")]
    [InlineData("id", "13 minggu sampai 25 Okt 2026, tidak semua diketahui: terendah 0, tertinggi 100, terakhir 0")]
    public async Task Weeks_of_which_only_some_are_known_are_said_to_be_so(string language, string told)
    {
        using var facts = new LocalFacts(MarketingPipeline.Marketing);
        await facts.WriteAsync(
            "posts 2026-10-28.csv",
            "post id,social network,published on,reach,impressions,reactions\nA,Instagram,2026-10-01,1,1,0\n"
                + "B,Instagram,2026-10-06,80,100,10\n");
        var (html, _) = await LocalFacts.WriteAsync(
            facts.Report(new DateOnly(2026, 10, 31)), MarketingPipeline.Marketing, new PipelineSettings { Language = language });
        html = html.Replace("&#xA0;", " ", StringComparison.Ordinal).Replace('\u00a0', ' ');
        Assert.Matches($"spark-of[^>]*>{told[..told.IndexOf(':', StringComparison.Ordinal)]}<", html);
        Assert.Contains(told, string.Join(' ', System.Text.RegularExpressions.Regex.Replace(html, "<[^>]+>", "").Split(
            (char[]?)null, StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }
}

using Marketing.Facts;
using Pipeline.Local;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>The cases that lie beside the repository, where they are there at all, as they stand.</summary>
public sealed class CaseFilesTests
{
    [Theory]
    [InlineData("16-google-ads-click-type.csv", "google-ads", 3, 119_000, null)]
    [InlineData("16b-google-ads-device-segment.csv", "google-ads", 4, 119_000, 2_510L)]
    [InlineData("31-google-ads-month-segment.csv", "google-ads", 3, 900_000, 9_000L)]
    [InlineData("02-meta-ads-es-day-total.csv", "meta-ads", 3, 250, 1_910L)]
    [InlineData("17-google-ads-pt-keyword.csv", "google-ads", 3, 71.30, 330L)]
    [InlineData("18-Série_temporal(2026.05.05-2026.05.07).csv", "google-ads-cards", 3, 1_033.16, 137L)]
    public void A_report_of_advertising_gives_what_its_case_says(string file, string format, int kept, double cost, long? impressions)
    {
        var taken = Of(file);
        Assert.Equal((format, kept), (taken.File.Format, taken.File.Rows.Kept));
        Assert.Equal(
            (cost, impressions ?? 0),
            ((double)taken.All<AdSpend>().Sum(row => row.Cost ?? 0), taken.All<AdSpend>().Sum(row => row.Impressions ?? 0)));
        Assert.Equal(taken.File.Rows.Read, taken.File.Rows.Kept + taken.File.Rows.Rejected + taken.File.Rows.SetAside.Values.Sum());
    }

    [Fact]
    public void A_list_of_Klaviyo_s_campaigns_gives_its_emails()
    {
        var mail = Assert.Single(Of("44-klaviyo-campaigns.csv").All<EmailCampaign>());
        Assert.Equal((1_000, 310, 980), (mail.Sent, mail.UniqueOpens, mail.Delivered));
    }

    [Theory]
    [InlineData("14-day-border.log", "Asia/Jakarta", "6 /a, 7 /a, 7 /a, 7 /a, 7 /a", 5)]
    [InlineData("40-apache-vhost-ipv6-escape.log", "Asia/Jakarta", "5 /cari, 5 /%E0%B9%80, 5 /akun", 4)]
    [InlineData("41-dst-fall-back.log", "Europe/Berlin", "25 /a, 25 /b, 25 /c, 25 /d", 4)]
    public void An_access_log_gives_each_page_view_its_day(string file, string zone, string views, int lines)
    {
        var taken = Of(file, zone);
        Assert.Equal(views, string.Join(", ", taken.All<LogHit>().Select(hit => $"{hit.Day.Day} {hit.Page}")));
        Assert.Equal((lines, lines), (taken.File.Rows.Read, taken.File.Rows.Kept));
    }

    private static Taking Of(string file, string zone = "Asia/Jakarta")
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "cases", file);
        if (!File.Exists(path))
        {
            Assert.Skip($"The case {file} is not beside the repository, so it was not read.");
        }

        return Taking.Of(file, File.ReadAllBytes(path), new PipelineSettings { TimeZone = TimeZoneInfo.FindSystemTimeZoneById(zone) });
    }
}

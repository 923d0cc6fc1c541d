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
        Assert.Equal((cost, impressions ?? 0), ((double)taken.All<AdSpend>().Sum(row => row.Cost ?? 0), taken.All<AdSpend>().Sum(row => row.Impressions ?? 0)));
        Assert.Equal(taken.File.Rows.Read, taken.File.Rows.Kept + taken.File.Rows.Rejected + taken.File.Rows.SetAside.Values.Sum());
    }

    [Fact]
    public void A_list_of_Klaviyo_s_campaigns_gives_its_emails()
    {
        var mail = Assert.Single(Of("44-klaviyo-campaigns.csv").All<EmailCampaign>());
        Assert.Equal((1_000, 310, 980), (mail.Sent, mail.UniqueOpens, mail.Delivered));
    }

    private static Taking Of(string file)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "cases", file);
        if (!File.Exists(path))
        {
            Assert.Skip($"The case {file} is not beside the repository, so it was not read.");
        }

        return Taking.Of(file, File.ReadAllBytes(path));
    }
}

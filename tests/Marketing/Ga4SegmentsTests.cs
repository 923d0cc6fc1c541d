using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Comparisons and segments in GA4's files: only everybody's figures are the whole, wherever the others stand.</summary>
public sealed class Ga4SegmentsTests
{
    private const string Top =
        "# ----------------------------------------\n# Traffic acquisition: Session primary channel group (Default Channel Group)\n# "
            + "Account: Toko\n# Property: mesinkopi.example\n# ----------------------------------------\n# \n";
    private const string Days = "# Start date: 20260101\n# End date: 20260131\n";
    private const string Heading = "Session primary channel group (Default Channel Group),Sessions,Engaged sessions\n";

    [Theory]
    [InlineData("# All Users\n", "# Mobile traffic\n", "segment 'Mobile traffic': a part of all users")]
    [InlineData(
        "# Semua Pengguna\n", "# Negara persis cocok dengan Indonesia\n",
        "segment 'Negara persis cocok dengan Indonesia': a part of all users")]
    public void A_block_of_another_comparison_is_set_aside_by_its_name(string everybody, string part, string reason)
    {
        var taken =
            Taking.Of(
                "report.csv", Top + everybody + Days + Heading + "Direct,100,40\nReferral,20,9\n\n" + part + Days + Heading
                    + "Direct,60,20\nReferral,5,2\nEmail,1,1\n");

        Assert.Equal((5, 2, 3), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.SetAside[reason]));
        Assert.Equal(120, Sessions(taken));
    }

    [Fact]
    public void A_report_of_one_comparison_alone_is_not_taken_for_the_whole()
    {
        var taken = Taking.Of("report.csv", Top + "# Mobile traffic\n" + Days + Heading + "Direct,60,20\n");

        Assert.Empty(taken.Facts);
        Assert.Equal(["segment 'Mobile traffic': a part of all users"], taken.File.Rows.SetAside.Keys);
    }

    [Fact]
    public void Titles_of_cards_in_an_overview_are_no_comparisons()
    {
        var taken =
            Taking.Of(
                "overview.csv",
                Top.Replace(
                    "Traffic acquisition: Session primary channel group (Default Channel Group)", "Acquisition overview",
                    StringComparison.Ordinal)
            + Days + "Nth day,Active users\n0000,5\n0001,6\n\n# Where do your new users come from?\n" + Days + Heading
            + "Direct,60,20\n\n# Best channels\n" + Days + "Country,Sessions\nIndonesia,60\n");

        Assert.Equal((4, 4), (taken.File.Rows.Read, taken.File.Rows.Kept));
    }

    [Fact]
    public void Segments_beside_each_other_count_in_everybody_s_columns_only()
    {
        const string Exploration = "# ----\n# Free form 1\n# Toko\n# mesinkopi.example\n# ----\n# \n# 20260101-20260131\n";
        const string Columns = "Landing page,Sessions,Active users,Sessions,Active users\n/,100,80,60,50\n/grinder,20,18,5,4\n";
        var taken = Taking.Of("segments.csv", Exploration + "Segment,All Users,All Users,Mobile traffic,Mobile traffic\n" + Columns);

        Assert.Equal((2, 2, 120), (taken.File.Rows.Read, taken.File.Rows.Kept, Sessions(taken)));
        Assert.Contains("Of the segments beside each other only 'All Users' counts; left out: Mobile traffic.", taken.File.Notes);

        var devices = Taking.Of("devices.csv", Exploration + "Device category,desktop,desktop,mobile,mobile\n" + Columns);
        Assert.Empty(devices.Facts);
        Assert.Equal(2, devices.File.Rows.SetAside["segment 'desktop': a part of all users"]);

        var unnamed = Taking.Of("unnamed.csv", Exploration + "\n" + Columns);
        Assert.Equal(2, unnamed.File.Rows.SetAside["the same figure in several columns, none of which says it is the whole"]);
    }

    [Theory]
    [InlineData("Segment")]
    [InlineData("Comparison")]
    [InlineData("Perbandingan")]
    public void Segments_in_rows_count_in_everybody_s_rows_only(string column)
    {
        var taken =
            Taking.Of("segments.csv", Top + Days + column + "," + Heading + "All Users,Direct,100,40\nMobile traffic,Direct,60,20\n");

        Assert.Equal((1, 1), (taken.File.Rows.Kept, taken.File.Rows.SetAside["segment 'Mobile traffic': a part of all users"]));
        Assert.Equal("Direct", Assert.Single(taken.All<Traffic>(), fact => fact.Measure == "sessions").Item);
    }

    [Fact]
    public void Compared_periods_are_of_their_own_days()
    {
        var taken =
            Taking.Of(
                "periods.csv", Top + "# All Users\n" + Days + "Date range," + Heading
                    + "Jan 1 - Jan 31 2026,Direct,100,40\n\"Dec 1 - Dec 31, 2025\",Direct,90,30\n20251101-20251130,Direct,80,30\nlast "
                    + "month,Direct,1,1\n");

        Assert.Equal(
            [("2026-01-01", "2026-01-31", 100), ("2025-12-01", "2025-12-31", 90), ("2025-11-01", "2025-11-30", 80)],
            taken.All<Traffic>().Where(fact => fact.Measure == "sessions")
                .Select(fact => ($"{fact.FromDay:yyyy-MM-dd}", $"{fact.ToDay:yyyy-MM-dd}", fact.Value)));
        Assert.Equal("last month", Assert.Single(taken.Rejected).Found);
    }

    [Fact]
    public void A_channel_group_of_one_s_own_is_a_channel_and_months_are_months()
    {
        var own = Taking.Of("own.csv", Top + "# All Users\n" + Days + "Session Toko - Kanal,Sessions\nIklan,100\nToko,20\n").All<Traffic>();
        Assert.Equal(["channel", "channel"], own.Select(fact => fact.Dimension));

        var months =
            Taking.Of(
                "months.csv", Top
                    + "# All Users\n# Start date: 20260115\n# End date: 20260228\nYear month,Key events\n202601,4\n202602,\"1,025\"\n")
                    .All<Traffic>();
        Assert.Equal(
            [("2026-01-15", "2026-01-31", 4), ("2026-02-01", "2026-02-28", 1_025)],
            months.Select(fact => ($"{fact.FromDay:yyyy-MM-dd}", $"{fact.ToDay:yyyy-MM-dd}", fact.Value)));
    }

    private static double Sessions(Taking taken) => taken.All<Traffic>().Where(fact => fact.Measure == "sessions").Sum(fact => fact.Value);
}

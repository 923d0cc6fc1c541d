using Marketing;
using Marketing.Facts;
using Pipeline.Metrics;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>
/// Reports of advertising that are segmented: what divides the whole adds up, what overlaps is left out and told, and a row is of its
/// finest period.
/// </summary>
public sealed class AdSegmentsTests : IDisposable
{
    private const string Range = "Campaign report\n\"October 1, 2026 - October 2, 2026\"\n";
    private const string ByClickType = Range
        + "Campaign,Day,Click type,Currency code,Clicks,Impr.,Cost\nKopi,2026-10-01,Headline,IDR,10,1000,50000\nKopi,2026-10-01,Sitelink,"
        + "IDR,2,400,9000\nKopi,2026-10-02,Headline,IDR,12,1100,60000\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Fact]
    public async Task Rows_by_click_type_share_impressions()
    {
        await facts.WriteAsync("16.csv", ByClickType);
        Assert.Equal(12, On("ad_clicks", "2026-10-01"));
        Assert.Equal(59_000, On("ad_cost", "2026-10-01"));
        Assert.Null(On("ad_impressions", "2026-10-01"));
        Assert.Null(On("ad_click_rate", "2026-10-01"));
        Assert.Contains(
            "share impressions", Assert.Single(facts.Warn(), warning => warning.Code == "ad-segments").English, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_report_without_the_segment_counts_before_one_with_it_whichever_came_last()
    {
        await facts.WriteAsync(
            "whole.csv", Range
                + "Campaign,Day,Currency code,Clicks,Impr.,Cost\nKopi,2026-10-01,IDR,12,1000,59000\nKopi,2026-10-02,IDR,12,1100,60000\n");
        await facts.WriteAsync("by click type.csv", ByClickType);
        Assert.Equal(
            (12d, 1_000d, 59_000d), (On("ad_clicks", "2026-10-01"), On("ad_impressions", "2026-10-01"), On("ad_cost", "2026-10-01")));
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "ad-segments");
    }

    [Theory]
    [InlineData("Device", "Mobile phones,Computers,Tablets")]
    [InlineData("Network", "Google search,Search partners,Display Network")]
    [InlineData("Hour of the day", "8,9,10")]
    public async Task Segments_that_divide_a_day_add_up(string segment, string parts)
    {
        var part = parts.Split(',');
        await facts.WriteAsync(
            "16b.csv", Range
                + $"Campaign,Day,{segment},Currency code,Clicks,Impr.,Cost\nKopi,2026-10-01,{part[0]},IDR,10,1000,50000\nKopi,2026-10-01,"
                + $"{part[1]},IDR,2,400,9000\nKopi,2026-10-01,{part[2]},IDR,0,10,0\nKopi,2026-10-02,{part[0]},IDR,12,1100,60000\n");
        Assert.Equal(
            (12d, 1_410d, 59_000d), (On("ad_clicks", "2026-10-01"), On("ad_impressions", "2026-10-01"), On("ad_cost", "2026-10-01")));
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "ad-segments");
    }

    [Fact]
    public async Task Conversion_actions_divide_conversions_and_nothing_else()
    {
        await facts.WriteAsync(
            "actions.csv", Range
                + "Campaign,Day,Conversion action,Currency code,Clicks,Impr.,Cost,Conversions\nKopi,2026-10-01,Pembelian,IDR,12,1000,"
                + "59000,2\nKopi,2026-10-01,Formulir,IDR,12,1000,59000,1\n");
        Assert.Equal(
            (null, null, null, 3d),
            (On("ad_clicks", "2026-10-01"), On("ad_impressions", "2026-10-01"), On("ad_cost", "2026-10-01"),
                On("ad_conversions", "2026-10-01")));
        Assert.Single(facts.Warn(), warning => warning.Code == "ad-segments");

        await facts.WriteAsync(
            "whole.csv", Range + "Campaign,Day,Currency code,Clicks,Impr.,Cost,Conversions\nKopi,2026-10-01,IDR,12,1000,59000,3\n");
        Assert.Equal((12d, 59_000d, 3d), (On("ad_clicks", "2026-10-01"), On("ad_cost", "2026-10-01"), On("ad_conversions", "2026-10-01")));
        Assert.DoesNotContain(facts.Warn(), warning => warning.Code == "ad-segments");
    }

    [Fact]
    public async Task A_report_of_a_part_does_not_replace_the_whole()
    {
        await facts.WriteAsync("whole.csv", Range + "Campaign,Day,Currency code,Clicks,Impr.,Cost\nKopi,2026-10-01,IDR,12,1000,59000\n");
        await facts.WriteAsync(
            "audiences.csv", Range
                + "Audience segment,Campaign,Day,Currency code,Clicks,Impr.,Cost\nPecinta kopi,Kopi,2026-10-01,IDR,3,100,9000\n");
        Assert.Equal((12d, 59_000d), (On("ad_clicks", "2026-10-01"), On("ad_cost", "2026-10-01")));
    }

    [Fact]
    public void Assets_are_shown_together_and_count_nowhere()
    {
        var taken =
            Taking.Of(
                "assets.csv", Range
                    + "Asset,Asset type,Campaign,Day,Currency code,Clicks,Impr.,Cost\nKopi enak,Headline,Kopi,2026-10-01,IDR,12,1000,"
                    + "59000\nDiskon,Description,Kopi,2026-10-01,IDR,12,1000,59000\n");
        Assert.Empty(taken.Facts);
        Assert.Equal(2, Assert.Single(taken.File.Rows.SetAside, pair => pair.Key.StartsWith("by Asset", StringComparison.Ordinal)).Value);
    }

    [Theory]
    [InlineData("Month", "2026-08-01,2026-09-01,2026-10-01")]
    [InlineData("Month", "2026-08,2026-09,2026-10")]
    [InlineData("Month", "Aug 2026,Sep 2026,Oct 2026")]
    [InlineData("Bulan", "Agustus 2026,September 2026,Oktober 2026")]
    [InlineData("Mês", "agosto de 2026,setembro de 2026,outubro de 2026")]
    [InlineData("Monat", "01.08.2026,01.09.2026,01.10.2026")]
    [InlineData("Month", "8/1/2026,9/1/2026,10/1/2026")]
    [InlineData("Mes", "1/8/2026,1/9/2026,1/10/2026")]
    public async Task Months_under_a_range_are_months(string heading, string months)
    {
        var month = months.Split(',');
        await facts.WriteAsync(
            "31.csv",
            $"Campaign report\n\"August 1, 2026 - October 31, 2026\"\nCampaign,{heading},Currency code,Clicks,Impr.,Cost\nKopi,{month[0]}"
                + $",IDR,10,1000,100000\nKopi,{month[1]},IDR,20,2000,200000\nKopi,{month[2]},IDR,60,6000,600000\n");
        Assert.Equal(
            (100_000d, 200_000d, 600_000d),
            (On("ad_cost", "2026-08-01", "month"), On("ad_cost", "2026-09-01", "month"), On("ad_cost", "2026-10-01", "month")));
    }

    [Theory]
    [InlineData("Quarter", "Q3 2026", "2026-07-01", "2026-09-30")]
    [InlineData("Quarter", "2026-07-01", "2026-07-01", "2026-09-30")]
    [InlineData("Kuartal", "Kuartal 3 2026", "2026-07-01", "2026-09-30")]
    [InlineData("Trimestre", "3º trimestre de 2026", "2026-07-01", "2026-09-30")]
    [InlineData("Trimestre", "2026 T4", "2026-10-01", "2026-10-31")]
    [InlineData("Year", "2026", "2026-07-01", "2026-10-31")]
    [InlineData("Week", "2026-10-05", "2026-10-05", "2026-10-11")]
    [InlineData("Week", "Oct 5, 2026", "2026-10-05", "2026-10-11")]
    [InlineData("Minggu", "5 Okt 2026 - 11 Okt 2026", "2026-10-05", "2026-10-11")]
    [InlineData("Woche", "05.10.2026", "2026-10-05", "2026-10-11")]
    [InlineData("Week", "2026-06-29", "2026-07-01", "2026-07-05")]
    public void Every_period_is_read_as_tools_write_it_and_ends_with_the_report(string heading, string cell, string from, string to)
    {
        var kept =
            Assert.Single(
                Taking.Of(
                    "periods.csv",
                    $"Campaign report\n\"July 1, 2026 - October 31, 2026\"\nCampaign,{heading},Currency code,Clicks,Impr.,Cost\nKopi,\""
                        + $"{cell}\",IDR,10,1000,100000\n").All<AdSpend>());
        Assert.Equal((from, to), ($"{kept.FromDay:yyyy-MM-dd}", $"{kept.ToDay:yyyy-MM-dd}"));
    }

    [Fact]
    public void A_period_that_cannot_be_told_is_rejected_and_not_the_whole_report_s()
    {
        var taken =
            Taking.Of(
                "weeks.csv",
                "Campaign report\n\"July 1, 2026 - October 31, 2026\"\nCampaign,Week,Currency code,Clicks,Impr.,Cost\nKopi,first week,IDR,"
                    + "10,1000,100000\n");
        Assert.Equal(("Week", "first week"), (Assert.Single(taken.Rejected).Column, taken.Rejected[0].Found));
    }

    [Fact]
    public void The_finest_of_several_periods_is_the_row_s()
    {
        var kept =
            Taking.Of(
                "both.csv", Range
                    + "Campaign,Month,Week,Day,Currency code,Clicks,Impr.,Cost\nKopi,2026-10-01,2026-09-28,2026-10-02,IDR,10,1000,100000\n")
                    .All<AdSpend>();
        Assert.Equal(("2026-10-02", "2026-10-02"), ($"{kept[0].FromDay:yyyy-MM-dd}", $"{kept[0].ToDay:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData(
        "Inicio del informe,Fin del informe,Día,Nombre de la campaña,Identificador de la campaña,Importe gastado (PEN),Impresiones")]
    [InlineData("Awal pelaporan,Akhir pelaporan,Hari,Nama kampanye,ID kampanye,Jumlah yang dibelanjakan (PEN),Impresi")]
    [InlineData("Reporting starts,Reporting ends,Day,Campaign name,Campaign ID,Amount spent (PEN),Impressions")]
    [InlineData("Início dos relatórios,Término dos relatórios,Dia,Nome da campanha,Identificação da campanha,Valor usado (PEN),Impressões")]
    public void A_day_beside_the_start_and_the_end_is_the_row_s(string heading)
    {
        var taken =
            Taking.Of(
                "02.csv", heading
                    + "\n2026-10-01,2026-10-02,2026-10-01,Otoño,120200111,150.50,1000\n2026-10-01,2026-10-02,2026-10-02,Otoño,120200111,"
                    + "99.5,900\n2026-10-01,2026-10-02,2026-10-01,Marca,120200222,0,10\n2026-10-01,2026-10-02,,,,250,1910\n");
        Assert.Equal(
            [("2026-10-01", "2026-10-01", 150.50m), ("2026-10-02", "2026-10-02", 99.5m), ("2026-10-01", "2026-10-01", 0m)],
            taken.All<AdSpend>().Select(row => ($"{row.FromDay:yyyy-MM-dd}", $"{row.ToDay:yyyy-MM-dd}", row.Cost!.Value)));
        Assert.Equal(1, taken.File.Rows.SetAside["total"]);
    }

    [Theory]
    [InlineData("Week", "2026-10-05 - 2026-10-11", "2026-10-05", "2026-10-11")]
    [InlineData("Month", "2026-10-01 - 2026-10-31", "2026-10-01", "2026-10-31")]
    [InlineData("Bulan", "2026-09-01 - 2026-09-30", "2026-09-01", "2026-09-30")]
    [InlineData("2 weeks", "2026-10-05 - 2026-10-18", "2026-10-05", "2026-10-18")]
    public void Weeks_and_months_beside_the_start_and_the_end_are_the_row_s(string heading, string cell, string from, string to)
    {
        var kept =
            Assert.Single(
                Taking.Of(
                    "meta.csv",
                    $"Reporting starts,Reporting ends,{heading},Campaign name,Amount spent (IDR)\n2026-09-01,2026-10-31,{cell},Kopi,1000\n")
                        .All<AdSpend>());
        Assert.Equal((from, to), ($"{kept.FromDay:yyyy-MM-dd}", $"{kept.ToDay:yyyy-MM-dd}"));
    }

    [Theory]
    [InlineData("Age", "18-24", "25-34")]
    [InlineData("Penempatan", "Feed", "Stories")]
    [InlineData("Plataforma", "facebook", "instagram")]
    [InlineData("Time of day (ad account time zone)", "00:00:00 - 00:59:59", "01:00:00 - 01:59:59")]
    public void A_campaign_s_line_above_those_of_its_parts_is_a_total(string heading, string first, string second)
    {
        var taken =
            Taking.Of(
                "ages.csv",
                $"Reporting starts,Reporting ends,{heading},Campaign name,Amount spent (IDR)\n2026-10-01,2026-10-31,,,300\n2026-10-01,"
                    + $"2026-10-31,,Kopi,300\n2026-10-01,2026-10-31,{first},Kopi,100\n2026-10-01,2026-10-31,{second},Kopi,200\n");
        Assert.Equal((300m, 2), (taken.All<AdSpend>().Sum(row => row.Cost), taken.File.Rows.SetAside["total"]));
    }

    [Fact]
    public void Actions_of_Meta_divide_results_and_not_the_cost()
    {
        var taken =
            Taking.Of(
                "actions.csv",
                "Reporting starts,Reporting ends,Campaign name,Conversion device,Amount spent (IDR),Impressions,Results,Result "
                    + "indicator\n2026-10-01,2026-10-31,Kopi,,300,1000,5,actions:lead\n2026-10-01,2026-10-31,Kopi,iPhone,300,1000,3,"
                    + "actions:lead\n2026-10-01,2026-10-31,Kopi,Desktop,300,1000,2,actions:lead\n").All<AdSpend>();
        Assert.Equal(
            [(300m, null), (null, "conversion action"), (null, "conversion action")], taken.Select(row => (row.Cost, row.Segment)));
    }

    public void Dispose() => facts.Dispose();

    private double? On(string metric, string from, string grain = "day") =>
        facts.Measure(new DateOnly(2026, 10, 31), metric)
            .SingleOrDefault(
                figure => figure.Grain == grain && figure.Dimensions.Count == 0
                    && figure.From == DateOnly.Parse(from, System.Globalization.CultureInfo.InvariantCulture))?.Value;
}

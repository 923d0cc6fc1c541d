using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

public sealed class TemplatesTests
{
    [Fact]
    public void A_target_that_no_metric_could_meet_is_rejected_with_what_was_expected()
    {
        var taken = Taking.Of("target.csv", "month,sales metric,target\n2026-05,kemenangan,5\n2026-05,win_rate,-3\n2026-05,Win rate,25%\n");
        Assert.Equal((3, 1, 2), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
        Assert.Equal([("sales metric", "kemenangan"), ("target", "-3")], taken.Rejected.Select(row => (row.Column, row.Found)));
    }

    [Fact]
    public void A_day_s_rate_holds_for_a_week_and_a_month_s_for_the_month()
    {
        var days = Taking.Of("kurs.csv", "tanggal;mata uang;kurs\n30/01/2026;USD;15.800,50\n02/02/2026;EUR;17.100,00\n");
        var months = Taking.Of("rates.csv", "month,currency,rate,to currency\n2026-02,USD,15900,IDR\n");
        Assert.Equal("exchange-rates", days.File.Format);
        Assert.Equal(("USD", new DateOnly(2026, 1, 30), new DateOnly(2026, 2, 5), 15800.5), Told(days.All<Rate>()[0]));
        Assert.Equal(("USD", new DateOnly(2026, 2, 1), new DateOnly(2026, 2, 28), 15900d), Told(Assert.Single(months.All<Rate>())));

        static (string Currency, DateOnly FromDay, DateOnly ToDay, double Value) Told(Rate rate) =>
            (rate.Currency, rate.FromDay, rate.ToDay, rate.Value);
    }

    [Theory]
    [InlineData("2026-01-30,USD,15.800", "rate")]
    [InlineData("2026-01-30,USD,0", "rate")]
    [InlineData("2026-01-30,Dollar,15800", "currency")]
    [InlineData("soon,USD,15800", "date")]
    public void A_rate_that_could_be_a_thousand_times_another_is_rejected(string row, string column)
    {
        var taken = Taking.Of("rates.csv", "date,currency,rate\n" + row + "\n");
        Assert.Empty(taken.Facts);
        Assert.Equal(column, Assert.Single(taken.Rejected).Column);
    }

    [Fact]
    public void Members_of_teams_come_from_the_template_or_from_Maven()
    {
        var own = Taking.Of("tim.csv", "pemilik,tim\nAyu,Barat\n");
        var maven = Taking.Of("maven_sales_teams.csv", "sales_agent,manager,regional_office\nAnna Snelling,Dustin Brinkmann,Central\n");
        Assert.Equal(
            ("Ayu", "Barat", null), (own.All<Membership>()[0].Owner, own.All<Membership>()[0].Team, own.All<Membership>()[0].Manager));
        Assert.Equal(
            ("Anna Snelling", "Central", "Dustin Brinkmann"),
            (maven.All<Membership>()[0].Owner, maven.All<Membership>()[0].Team, maven.All<Membership>()[0].Manager));
    }

    [Fact]
    public void A_stage_means_won_lost_open_or_abandoned_and_nothing_else()
    {
        var taken = Taking.Of("stages.csv", "stage,meaning,order,pipeline\nBeres,won,5,\nBatal,abandoned,6,Grosir\nLewat,perhaps,7,\n");
        Assert.Equal(
            [("Beres", "won", 5, null), ("Batal", "abandoned", 6, "Grosir")], taken.All<StageMeaning>()
                .Select(stage => (stage.Stage, stage.Outcome, stage.Place!.Value, stage.Pipeline)));
        Assert.Equal("perhaps", Assert.Single(taken.Rejected).Found);
    }

    [Fact]
    public void The_calendar_knows_days_off_and_days_on()
    {
        var taken = Taking.Of("libur.csv", "tanggal,hari libur,hari kerja\n2026-03-20,Nyepi,\n2026-03-28,Ganti hari,ya\n");
        Assert.Equal(
            [(new DateOnly(2026, 3, 20), false), (new DateOnly(2026, 3, 28), true)], taken.All<Holiday>()
                .Select(day => (day.Date, day.IsWorkday)));
    }

    [Fact]
    public void Quotas_and_targets_are_of_months()
    {
        var quotas = Taking.Of("kuota.csv", "bulan;penjual;kuota\n2026-01;Ayu;250.000.000\n2026-02-28;Ayu;Rp 1.000\nJan;Ayu;1\n");
        var targets = Taking.Of("targets.csv", "month,sales metric,target\n2026-01,Win rate,25%\n");
        Assert.Equal(
            [(new DateOnly(2026, 1, 1), 250_000_000m, null), (new DateOnly(2026, 2, 1), 1_000m, "IDR")], quotas.All<Quota>()
                .Select(quota => (quota.Month, quota.Amount, quota.Currency)));
        Assert.Equal("bulan", Assert.Single(quotas.Rejected).Column);
        Assert.Equal(("win_rate", 0.25m), (Assert.Single(targets.All<Target>()).Metric, targets.All<Target>()[0].Value));
    }

    [Theory]
    [InlineData("Oct-26")]
    [InlineData("Okt 2026")]
    [InlineData("Oktober 2026")]
    [InlineData("october, 2026")]
    [InlineData("2026-10-01")]
    [InlineData("31/10/2026")]
    public void A_month_is_read_as_people_and_spreadsheets_write_it(string month) =>
        Assert.Equal(
            new DateOnly(2026, 10, 1), Assert.Single(Taking.Of("kuota.csv", $"bulan;kuota\n\"{month}\";100\n").All<Quota>()).Month);

    [Fact]
    public void A_week_s_quota_is_no_month_s()
    {
        var taken = Taking.Of("kuota.csv", "bulan,kuota,penjual\n2026-10-05,700,Citra\n2026-10-12,700,Citra\n2026-10-19,700,Citra\n");
        Assert.Equal((3, 0, 3), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
        Assert.Equal(
            "a month as 2026-01, for the whole of it: 2026-10-05 is a day within a month", taken.Rejected[0].Expected);
    }

    [Theory]
    [InlineData("currency,", "IDR,", true)]
    [InlineData("", "", true)]
    [InlineData("currency,", "USD,", false)]
    public void An_M_that_may_be_miliar_is_no_million(string column, string currency, bool isRejected)
    {
        var taken = Taking.Of("deals.csv", $"deal id,stage,{column}amount,created\nD1,Won,{currency}\"1,5 M\",2026-09-01\n");
        Assert.Equal(isRejected, taken.Rejected.Select(row => row.Expected).SequenceEqual(
            ["an amount that tells whether M is million or miliar, as 1,5 jt or 1,5 miliar"]));
        Assert.Equal(isRejected ? [] : [1_500_000m], taken.All<Deal>().Select(deal => deal.Amount!.Value));
    }

    [Fact]
    public void An_owner_and_a_team_among_many_other_columns_are_no_list_of_members() =>
        Assert.Equal("no-format", Taking.Refused("things.csv", "owner,team,colour,weight,height,age\nA,B,1,2,3,4\n").Code);
}

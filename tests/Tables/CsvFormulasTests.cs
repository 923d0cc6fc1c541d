using System.Text;
using Marketing;
using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Reports;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;
using Database = Pipeline.Facts.Database;
using Names = Pipeline.Facts.Names;

namespace Pipeline.Tests.Tables;

public sealed class CsvFormulasTests
{
    public static TheoryData<string, string> Cells => new()
    {
        { "=HYPERLINK(\"http://a.example\")", "'=HYPERLINK(\"http://a.example\")" },
        { "@SUM(A1)", "'@SUM(A1)" },
        { "+1+cmd|' /C calc'!A0", "'+1+cmd|' /C calc'!A0" },
        { "-2+3", "'-2+3" },
        { "\t=1", "'\t=1" },
        { "\r=1", "'\r=1" },
        { "+62 812-3456-7890", "'+62 812-3456-7890" },
        { "+6281234567890", "+6281234567890" },
        { "-5", "-5" },
        { "-5.25", "-5.25" },
        { "+1,000.5", "+1,000.5" },
        { "-3.5%", "-3.5%" },
        { "-1E-05", "-1E-05" },
        { "-", "'-" },
        { "Kopi = enak", "Kopi = enak" },
        { "'quoted'", "'quoted'" },
        { "", "" },
    };

    [Theory]
    [MemberData(nameof(Cells))]
    public void Formulas_are_kept_from_running_and_numbers_stay_numbers_in_both_ways_of_writing(string text, string written)
    {
        Assert.Equal(written, CsvFormulas.Guard(text));
        using var workplace = new Workplace();
        using var database = new Database(workplace.Folder);
        Assert.Equal(
            written,
            database.Query($"select {CsvFormulas.GuardSql("x")} from (select {Names.Quote(text)} as x)", record => record.GetString(0))
                .Single());
    }

    [Fact]
    public void Our_own_readers_take_the_apostrophe_off_again()
    {
        const string Deals = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n";
        var taken =
            Taking.Of(
                "deals.csv", Deals
                    + "1,'=One,Closed Won,'-5,2026-01-10,2026-01-01,'+62 812\n2,'Two',Closed Won,-5,2026-01-10,2026-01-01,+62812\n",
                    "sales").All<Deal>();
        Assert.Equal(
            [("=One", -5m, "+62 812"), ("'Two'", -5m, "+62812")], taken.Select(deal => (deal.Name, deal.Amount ?? 0, deal.Owner ?? "")));
    }

    [Fact]
    public async Task The_csv_of_a_report_and_of_rejected_rows_runs_nothing()
    {
        using var workplace = new Workplace();
        var report = SampleReports.Marketing();
        var spoilt = report.Measurements.First(measurement => measurement.Dimensions.Count > 0);
        report =
            report with
            {
                Measurements =
                [.. report.Measurements, spoilt with { Dimensions = new SortedDictionary<string, string> { ["campaign"] = "=1+1" } }]
            };
        var written = await ReportFiles.WriteAsync(report, MarketingPipeline.Marketing, new PipelineSettings(), workplace.Folder);
        Assert.Contains(
            ",'=1+1,", Encoding.UTF8.GetString(written.Files.Single(file => file.Name == "metrics.csv").Content.Span),
            StringComparison.Ordinal);

        using var rows = new Workplace();
        using var facts = new UploadFacts([], "hash", rows.Folder);
        facts.Reject(new Rejection("deals.csv", 2, "=Amount", "=1+1", "a number"));
        await facts.FinishAsync();
        Assert.Contains(
            "2,'=Amount,'=1+1,", await File.ReadAllTextAsync(facts.RejectedPath!, TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }
}

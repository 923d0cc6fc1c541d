using System.Text.Json.Nodes;
using Pipeline.Reports;
using Pipeline.Tests.Reports.Claims;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class ReportSchemaTests
{
    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task A_written_report_fits_its_schema(string side)
    {
        var (_, shown) = await Pages.RenderAsync(side, "id");
        var report = side == "sales" ? SampleReports.Sales() : SampleReports.Marketing();
        var json = ReportJson.Write(report, shown);
        Assert.All(new[] { "spans", "comparisons", "days", "headline" }, list => Assert.NotEmpty(JsonNode.Parse(json)![list]!.AsArray()));
        Assert.Empty(Schema().Faults(JsonNode.Parse(json)));
    }

    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task Every_sentence_of_the_headline_is_in_the_report_with_the_figures_that_it_cites(string side)
    {
        var (_, shown) = await Pages.RenderAsync(side, "en");
        var told = ReportJson.Read(ReportJson.Write(side == "sales" ? SampleReports.Sales() : SampleReports.Marketing(), shown)).Headline;
        Assert.Equal(
            shown.Headline!.All.Select(sentence => sentence.Text.Replace('\u00a0', ' ')),
            told.Select(sentence => sentence.Words));
        Assert.Equal(shown.Headline.Claims.Select(claim => claim.Code), told.Select(sentence => sentence.Code));
        Assert.All(
            told.SelectMany(sentence => sentence.Cites),
            cited => Assert.True(
                cited.ContainsKey("value") && (cited.ContainsKey("metric") || cited.ContainsKey("list") || cited.ContainsKey("source"))));
        Assert.NotEmpty(told[0].Cites);
    }

    [Theory]
    [InlineData("marketing", "en")]
    [InlineData("marketing", "id")]
    [InlineData("sales", "en")]
    [InlineData("sales", "id")]
    [InlineData("handoff", "en")]
    [InlineData("handoff", "id")]
    public async Task Every_sentence_has_a_code_of_its_own_and_cites_what_it_writes(string side, string language)
    {
        var (_, shown, report) = await Pages.WriteAsync(side, language);
        SentenceCheck.Follow(ReportJson.Read(ReportJson.Write(report, shown)), language);
    }

    [Fact]
    public void The_schema_names_every_code()
    {
        using var stream = typeof(Report).Assembly.GetManifestResourceStream("Pipeline.Reports.report.schema.json")!;
        var named = (string)JsonNode.Parse(stream)!["properties"]!["headline"]!["items"]!["properties"]!["code"]!["description"]!;
        Assert.Equal(
            SentenceCheck.Codes.Order(), named.Split([' ', ',', ';', '.', ':'], StringSplitOptions.RemoveEmptyEntries)
                .Intersect(SentenceCheck.Codes).Order());
    }

    [Fact]
    public void Days_stand_in_lists_without_a_gap()
    {
        var report = SampleReports.Sales();
        var days = report.Measurements.Where(measurement => measurement is { Metric: "win_rate", Grain: "day", Dimensions.Count: 0 })
            .ToDictionary(day => day.From!.Value);
        var series = DaySeries.Of(report).Single(series => series.Metric == "win_rate");
        Assert.True(series.From >= new DateOnly(2025, 7, 1));
        Assert.Equal(report.AsOf.DayNumber - series.From.DayNumber + 1, series.Value.Count);
        Assert.All(series.Value.Index(), pair => Assert.Equal(days.GetValueOrDefault(series.From.AddDays(pair.Index))?.Value, pair.Item));
        Assert.All(series.N.Index(), pair => Assert.Equal(days.GetValueOrDefault(series.From.AddDays(pair.Index))?.N, pair.Item));
        Assert.Equal([report.AsOf], series.Provisional!);
    }

    [Theory]
    [InlineData("$.measurements[0].value", "measurements", "value")]
    [InlineData("$.measurements[0].from", "measurements", "from")]
    [InlineData("$.warnings[0].code", "warnings", "code")]
    public void What_does_not_fit_is_told_with_its_place(string place, string list, string property)
    {
        var json = JsonNode.Parse(ReportJson.Write(SampleReports.Sales()))!;
        json[list]![0]![property] = "Much !";
        Assert.Contains(Schema().Faults(json), fault => fault.StartsWith(place, StringComparison.Ordinal));
    }

    private static SchemaCheck Schema()
    {
        using var stream = typeof(Report).Assembly.GetManifestResourceStream("Pipeline.Reports.report.schema.json")!;
        return new SchemaCheck(JsonNode.Parse(stream)!);
    }
}

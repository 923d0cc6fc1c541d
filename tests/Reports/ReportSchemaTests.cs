using System.Text.Json.Nodes;
using Pipeline.Reports;
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
        var report = (side == "sales" ? SampleReports.Sales() : SampleReports.Marketing()) with { Spans = shown.Spans, Comparisons = shown.Comparisons };
        Assert.NotEmpty(report.Spans);
        Assert.NotEmpty(report.Comparisons);
        Assert.Empty(Schema().Faults(JsonNode.Parse(ReportJson.Write(report))));
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

using System.Text.Json;
using Handoff;
using Marketing.Published;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Sales.Published;

namespace Pipeline.Tests.Handoff;

/// <summary>Published records written down in a test, and the hand-off over them.</summary>
internal sealed class Published : IDisposable
{
    private static readonly JsonSerializerOptions Json = new() { PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower };

    private readonly LentDatabase lent = LentDatabase.Take();
    private readonly string folder;
    private bool hasFailed;
    private (DateOnly AsOf, string Records, Report Report, IReadOnlyList<Story> Stories)? last;

    public Published() => folder = lent.NewFolder();

    public List<LeadRecord> Leads { get; } = [];

    public List<ChannelVisits> Visits { get; } = [];

    public List<CampaignCost> Costs { get; } = [];

    public List<LeadOutcome> Outcomes { get; } = [];

    public List<LeadTouch> Touches { get; } = [];

    public List<LeadsKnown> LeadsKnown { get; } = [];

    public List<SalesKnown> SalesKnown { get; } = [];

    public List<WonDay> WonDays { get; } = [];

    public PipelineSettings Settings { get; init; } = new();

    /// <summary>What its databases may read and write.</summary>
    public string Folder => folder;

    public static LeadRecord Lead(string id, DateTime created, string source = "crm") =>
        new()
        {
            Record = $"{source}|{id}",
            Source = source,
            LeadId = id,
            CreatedAt = created,
            QualifiedAt = created,
            Channel = "Paid Social"
        };

    public static LeadOutcome Deal(string id, string? outcome = "open", string source = "crm") =>
        new()
        {
            OutcomeKey = $"deal|{source}|{id}",
            Source = source,
            DealId = id,
            Disposition = "accepted",
            Outcome = outcome,
            Currency = "IDR"
        };

    public static LeadOutcome Judged(string leadId, string disposition, string? reason = null, string source = "crm") =>
        new()
        {
            OutcomeKey = $"lead|{source}|{leadId}",
            Source = source,
            LeadId = leadId,
            Disposition = disposition,
            RefusedReason = reason,
            Currency = "IDR"
        };

    /// <summary>In a DuckDB of its own, which the caller disposes.</summary>
    public Database Lay(DateOnly asOf) => HandoffFacts.Lay(In(database => Publications(database, asOf)), Settings, asOf, folder);

    /// <summary>Measured once for the same records as of the same day.</summary>
    public (Report Report, IReadOnlyList<Story> Stories) Report(DateOnly asOf)
    {
        var records = JsonSerializer.Serialize(
            new object[] { Leads, Visits, Costs, LeadsKnown, Outcomes, Touches, WonDays, SalesKnown }, Json);
        if (last is not { } told || told.AsOf != asOf || told.Records != records)
        {
            var (report, stories) = In(database =>
            {
                var publications = Publications(database, asOf);
                HandoffFacts.Lay(database, publications, Settings, asOf);
                return HandoffReporting.Measure(database, publications, Settings, asOf);
            });
            last = told = (asOf, records, report, stories);
        }

        return (told.Report, told.Stories);
    }

    public double? All(DateOnly asOf, string metric) =>
        Report(asOf).Report.Measurements.Single(
            measurement => measurement.Metric == metric && measurement.Grain == "all" && measurement.Dimensions.Count == 0).Value;

    public void Dispose()
    {
        Directory.Delete(folder, recursive: true);
        lent.Return(hasFailed);
    }

    private T In<T>(Func<Database, T> ask)
    {
        var opened = lent.Open();
        try
        {
            return ask(opened.Database);
        }
        catch
        {
            hasFailed = true;
            throw;
        }
        finally
        {
            lent.Close(opened);
        }
    }

    private IReadOnlyList<Publication> Publications(Database database, DateOnly asOf)
    {
        var marketing = PublishedShape.Of(typeof(LeadRecord).Assembly);
        var sales = PublishedShape.Of(typeof(LeadOutcome).Assembly);
        return
        [
            Of(
                "marketing",
                Write(database, marketing, LeadRecord.Shape, Leads),
                Write(database, marketing, ChannelVisits.Shape, Visits),
                Write(database, marketing, CampaignCost.Shape, Costs),
                Write(database, marketing, global::Marketing.Published.LeadsKnown.Shape, LeadsKnown)),
            Of(
                "sales",
                Write(database, sales, LeadOutcome.Shape, Outcomes),
                Write(database, sales, LeadTouch.Shape, Touches),
                Write(database, sales, WonDay.Shape, WonDays),
                Write(database, sales, global::Sales.Published.SalesKnown.Shape, SalesKnown)),
        ];

        Publication Of(string side, params string[] files) =>
            new(side, asOf, files.ToDictionary(file => Path.GetFileNameWithoutExtension(file)), "");
    }

    private string Write<T>(Database database, IReadOnlyList<PublishedShape> shapes, string name, IReadOnlyList<T> rows)
    {
        var shape = shapes.Single(shape => shape.Name == name);
        var (from, to) = (Path.Combine(folder, name + ".json"), Path.Combine(folder, name + ".parquet"));
        File.WriteAllLines(from, rows.Select(row => JsonSerializer.Serialize(row, Json)));
        var columns = string.Join(", ", shape.Columns.Select(column => $"{Names.Quote(column.Name)}: {Names.Quote(column.Type)}"));
        database.Run(rows.Count == 0
            ? $"create or replace temp table unsaid ({shape.ColumnList}); copy unsaid to {Names.Quote(to)} (format parquet)"
            : $"copy (select * from read_json({Names.Quote(from)}, format = 'newline_delimited', columns = {{{columns}}})) to "
                + $"{Names.Quote(to)} (format parquet)");
        return to;
    }
}

using Handoff;
using Marketing;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Reports.Periods;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>
/// Every metric that is said to add over parts, by every dimension that it has: the parts that are measured and the rows that state none
/// make up the whole, and each breakdown of a page does with its rows "others" and "not stated". Over what ships, and over rows of which
/// any cell may be empty.
/// </summary>
public sealed class PartsAddUpTests(ReceivedFolders folders)
{
    private static readonly DateOnly AsOf = ReceivedFolders.SamplesDay;

    // Views whose rows all belong to the whole, or state no network, account, campaign or kind.
    private static readonly string[] Divided = ["ad_counts", "social_counts"];

    [Fact]
    public async Task Parts_and_what_states_none_make_up_the_whole_of_the_samples()
    {
        var measured = await folders.MeasuredAsync(ReceivedFolders.Samples, AsOf);
        foreach (var (side, report) in measured.Sides)
        {
            Hold(await folders.ReadAsync(ReceivedFolders.Samples, side, facts =>
            {
                using var database = facts.Lay(AsOf);
                return Faults(database, side, report);
            }));
            Hold(await FaultsAsync(side, report, null));
            Hold(await WrittenFaultsAsync(side, report, null));
        }

        using var handoff = HandoffFacts.Lay(measured.Publications, new PipelineSettings(), AsOf, measured.Place);
        await CheckAsync(handoff, HandoffPipeline.Handoff, measured.Handoff, new() { ["Stories"] = measured.Stories });
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Parts_and_what_states_none_make_up_the_whole_of_made_rows(int seed)
    {
        using var workplace = new Workplace();
        Publication[] publications =
        [
            await PublishAsync(MarketingPipeline.Marketing, ["leads"], seed, workplace.Folder),
            await PublishAsync(SalesPipeline.Sales, ["deals", "activities", "dispositions"], seed, workplace.Folder),
        ];
        using var handoff = HandoffFacts.Lay(publications, new PipelineSettings(), AsOf, workplace.Folder);
        var (report, stories) = HandoffReporting.Measure(handoff, publications, new PipelineSettings(), AsOf);
        await CheckAsync(handoff, HandoffPipeline.Handoff, report, new() { ["Stories"] = stories });
    }

    private static async Task<Publication> PublishAsync(Side side, string[] files, int seed, string folder)
    {
        using var facts = new LocalFacts(side);
        foreach (var file in files)
        {
            await facts.WriteAsync($"{file}-2026-10-31.csv", Made(file, seed));
        }

        using var database = facts.Lay(AsOf);
        await CheckAsync(database, side, facts.Measure(database, AsOf), null);
        return facts.Publish(database, folder, AsOf);
    }

    private static async Task CheckAsync(Database database, Side side, Report report, Dictionary<string, object?>? more)
    {
        Hold(Faults(database, side, report));
        Hold(await FaultsAsync(side, report, more));
        Hold(await WrittenFaultsAsync(side, report, more));
    }

    private static void Hold(List<string> faults) => Assert.True(faults.Count == 0, string.Join('\n', faults));

    // Of what was measured.
    private static List<string> Faults(Database database, Side side, Report report)
    {
        var adding = ReportMeasuring.MetricsOf(side)
            .Where(metric => metric.AddsParts && metric.Whole is null && metric.Grains.Contains("all"))
            .ToList();
        Assert.NotEmpty(adding);
        var columns = database.Query("select table_name, column_name from duckdb_columns()", row => (row.GetString(0), row.GetString(1)))
            .ToHashSet();
        return
        [
            .. adding.SelectMany(
                metric => metric.By, (metric, by) => Fault(database, report, metric, by, columns.Contains((metric.View, by))))
                .OfType<string>(),
        ];
    }

    // Of what the page shows.
    private static async Task<List<string>> FaultsAsync(Side side, Report report, Dictionary<string, object?>? more)
    {
        var metrics = ReportMeasuring.MetricsOf(side);
        var shown = new PageContent();
        await ReportHtml.RenderAsync(report, side, metrics, "en", shown, more);
        var measured = new Measured(report, metrics, new PageContent());
        var breakdowns = shown.Tables.Where(table =>
            table.Columns[0].Id?.StartsWith("dimensions: ", StringComparison.Ordinal) == true).ToList();
        Assert.NotEmpty(breakdowns);
        return [.. breakdowns.SelectMany(table => Faults(table, measured, metrics))];
    }

    // Of what an analyst reads.
    private static async Task<List<string>> WrittenFaultsAsync(Side side, Report report, Dictionary<string, object?>? more)
    {
        using var workplace = new Workplace();
        var written = await ReportFiles.WriteAsync(report, side, new PipelineSettings { Language = "en" }, workplace.Folder, more);
        foreach (var name in new[] { "metrics.csv", "metrics.parquet" })
        {
            await File.WriteAllBytesAsync(
                Path.Combine(workplace.Folder, name), written.Files.Single(file => file.Name == name).Content.ToArray());
        }

        using var database = new Database(workplace.Folder);

        // The first unit in quotes stands below the rows from which DuckDB would guess how the file is written.
        string[] read =
        [
            $"read_csv({Names.Quote(Path.Combine(workplace.Folder, "metrics.csv"))}, all_varchar = true, nullstr = '', quote = '\"')",
            $"read_parquet({Names.Quote(Path.Combine(workplace.Folder, "metrics.parquet"))})",
        ];
        var adding = ReportMeasuring.MetricsOf(side).Where(metric => metric.OverParts == Adding.Sum
            && (metric.Whole is null || Divided.Contains(metric.View)));
        var sums = string.Join(", ", adding.Select(metric => $"'{metric.Id}'"));
        List<string> faults = [];
        foreach (var rows in read)
        {
            // At "all" each part has days of its own.
            var found = database.Query(
                $"""
                with rows as (
                    select metric, grain, case when grain <> 'all' then "from" end as first, dimension, item, n::bigint as n,
                        coalesce(value::double, 0) as value
                    from {rows} where metric in ({sums}) and dimension is distinct from 'ad' and dimension is distinct from 'search_term'
                ),
                added as (
                    select metric, grain, first, dimension, sum(value) as value, sum(n) as n, count(*) filter (where item is null) as rests
                    from rows where dimension is not null group by all
                )
                select concat_ws(' ', a.metric, a.grain, a.first, 'by', a.dimension, a.value, 'of', a.n, 'in parts,', w.value, 'of', w.n)
                from added a join rows w
                    on w.dimension is null and w.metric = a.metric and w.grain = a.grain and w.first is not distinct from a.first
                where abs(a.value - w.value) > 1e-6 * greatest(1, abs(w.value)) or a.n < w.n or a.rests > 1
                """,
                record => record.GetString(0)).ToList();
            faults.AddRange(found);
            Assert.True(
                database.Query($"select 1 from {rows} where dimension is not null and item is null", _ => 1).Any(),
                $"{side.Name}: no rest was written");
        }

        return faults;
    }

    private static string? Fault(Database database, Report report, Metric metric, string by, bool isThere)
    {
        var all = report.Measurements.Where(measurement => measurement.Metric == metric.Id && measurement.Grain == "all").ToList();
        var (whole, parts) = (
            all.SingleOrDefault(one => one.Dimensions.Count == 0),
            all.Where(one => one.Dimensions.ContainsKey(by)).ToList());
        if (!isThere)
        {
            return parts.Count == 0 ? null : $"{metric.Id} by {by}: parts of a column that is not there";
        }

        return Told(database, metric, by, whole, parts);
    }

    private static string? Told(Database database, Metric metric, string by, Measurement? whole, List<Measurement> parts)
    {
        var rest = database.Query(
            $"select {MetricSet.Figures(metric, column => metric.Select.Written[column])} from {metric.View} "
                + $"where {MetricSet.And(metric.Condition, $"{by} is null")}",
            row => (Value: Number(row, 0), Numerator: Number(row, 1), Denominator: Number(row, 2), N: row.GetInt64(3))).Single();
        (double, double) added = metric.OverParts == Adding.Sum
            ? (parts.Sum(part => part.Value ?? 0) + rest.Value, 0)
            : (parts.Sum(part => part.Numerator ?? 0) + rest.Numerator, parts.Sum(part => part.Denominator ?? 0) + rest.Denominator);
        var (one, other) = metric.OverParts == Adding.Sum ? (whole?.Value ?? 0, 0) : (whole?.Numerator ?? 0, whole?.Denominator ?? 0);
        var n = parts.Sum(part => part.N) + rest.N;
        return Same(added.Item1, one) && Same(added.Item2, other) && n == (whole?.N ?? 0)
            ? null
            : $"{metric.Id} by {by}: {added} of {n} in parts, {(one, other)} of {whole?.N} in all";

        static double Number(System.Data.IDataRecord record, int place) => record.IsDBNull(place) ? 0 : record.GetDouble(place);
    }

    private static IEnumerable<string> Faults(ReportTable table, Measured measured, IReadOnlyList<Metric> metrics)
    {
        var isDated = table.Columns.Any(column => column.Id?.StartsWith("comparisons: ", StringComparison.Ordinal) == true);
        foreach (var (place, column) in table.Columns.Index().Skip(1))
        {
            if (metrics.FirstOrDefault(metric => metric.Id == column.Id) is not { OverParts: Adding.Sum, Whole: null } metric)
            {
                continue;
            }

            List<Figure> cells = [.. table.Rows.Select(row => row[place]).OfType<Amount>().Select(amount => amount.Of).OfType<Figure>()];
            var whole = isDated ? measured.Of(metric.Id).Over(cells[0].Period) : measured.Of(metric.Id).Whole;
            if (!Same(cells.Sum(cell => cell.Value ?? 0), whole.Value ?? 0))
            {
                yield return $"{table.Title}, {metric.Id}: {cells.Sum(cell => cell.Value ?? 0)} in its rows, {whole.Value} in all";
            }
        }
    }

    private static bool Same(double one, double other) => Math.Abs(one - other) <= 1e-6 * Math.Max(1, Math.Abs(other));

    // Rows of which any cell may be empty that need not be filled.
    private static string Made(string file, int seed)
    {
        var random = new Random(seed);
        var text = new StringBuilder(file switch
        {
            "leads" => "lead id,created,email,channel,campaign,message,source,status,qualified\n",
            "deals" => "deal id,stage,outcome,amount,currency,owner,team,product,pipeline,source,created,closed,expected close date,"
                + "stage since,modified,lost reason,lead id\n",
            "activities" => "activity time,kind,lead id,owner,direction,status\n",
            _ => "lead id,disposition,source,reason,day\n",
        });
        for (var i = 0; i < 80; i++)
        {
            var outcome = Pick("won", "lost", "open", "open");
            text.AppendLine(file switch
            {
                "leads" => $"L{i},{Day(2, 9)} 09:00,{Maybe($"p{i}@firm.example")},{Maybe("Email", "Paid Social", "Referral")},"
                    + $"{Maybe("Spring", "Autumn")},{Maybe("A", "B")},{Maybe("web", "fair")},"
                    + $"{Maybe("new", "qualified", "qualified")},{Maybe(Day(3, 9))}",
                "deals" => $"D{i},{Pick("Proposal", "Demo", "Talks")},{outcome},{Maybe($"{100 + (i * 7)}")},{Maybe("IDR")},"
                    + $"{Maybe("Ayu", "Budi", "Citra")},{Maybe("North", "South")},{Maybe("Box", "Bag")},{Maybe("New", "Renewal")},"
                    + $"{Maybe("web", "fair")},{Maybe(Day(3, 6))},{(outcome == "open" ? "" : Maybe(Day(7, 10)))},{Maybe(Day(8, 12))},"
                    + $"{Maybe(Day(5, 9))},{Maybe(Day(9, 10))},{(outcome == "lost" ? Maybe("Price", "Silent") : "")},{Maybe($"L{i}")}",
                "activities" => $"{Day(4, 10)} 10:00,{Pick("call", "meeting", "email")},L{i},"
                    + $"{Maybe("Ayu", "Budi")},{Maybe("out")},{Maybe("no answer", "completed")}",
                _ => $"L{i},{Pick("accepted", "refused", "pending")},leads,{Maybe("No budget", "Spam")},{Maybe(Day(9, 10))}",
            });
        }

        return text.ToString();

        string Maybe(params string[] values) => random.Next(3) == 0 ? "" : Pick(values);

        string Pick(params string[] values) => values[random.Next(values.Length)];

        string Day(int first, int last) => $"2026-{random.Next(first, last + 1):00}-{random.Next(1, 29):00}";
    }
}

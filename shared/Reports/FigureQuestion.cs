using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports.Periods;
using Pipeline.Uploads;

namespace Pipeline.Reports;

/// <summary>Answers which rows of a side's facts a figure of its report comes from: it reads what the report read.</summary>
public sealed class FigureQuestion(Storage storage, Side side, PipelineSettings settings)
{
    private readonly Ledger ledger = new(storage, side.Name);
    private readonly FactLibrary library = new(storage, side);

    /// <param name="asked">The figure.</param>
    /// <param name="asOf">The day of the report that it stands in.</param>
    /// <param name="path">Where the rows are written as CSV.</param>
    /// <param name="stop">Cancels.</param>
    /// <exception cref="OvertakenException">The hand-off gave feedback again and again meanwhile.</exception>
    public async Task<FigureRows> WriteAsync(AskedFigure asked, DateOnly asOf, string path, CancellationToken stop)
    {
        for (var times = 0; times < OvertakenException.MostTimes; times++)
        {
            using var workplace = new Workplace();
            var given = await Feedback.LookAsync(storage, side, stop);
            if (!await Feedback.FetchAsync(storage, side, given, workplace.Folder, stop))
            {
                continue;
            }

            var receipts = await library.FetchAsync(await ledger.AllAsync(stop), workplace.Folder, stop);
            using var database = FactLibrary.Lay(
                side, [.. receipts.Where(receipt => receipt.Outcome == Outcome.TakenIn)], settings, asOf, workplace.Folder,
                failures: new(), wanted: laid => [.. ViewGraph.ReadBy(laid, asked.Metric.Id, asked.Metric.Sql), "report_currency"]);
            var lineage = new Lineage(database, side, []);
            var known = !Views.Has(database, Reach.Table) ? []
                : KnownDays.Of(database, Reach.Table, table => lineage.TablesOf(asked.Metric).Contains(table) ? [asked.Metric.Id] : []);
            return Write(database, asked, settings, workplace.Folder, path).Within(asked, asOf, KnownPeriods.Of(asked.Metric.Id, known));
        }

        throw new OvertakenException();
    }

    /// <summary>The same of a database in which the metric's view lies.</summary>
    public static FigureRows Write(Database database, AskedFigure asked, PipelineSettings settings, string folder, string path)
    {
        var rows = Path.Combine(folder, "rows.csv");
        var written = FigureRows.Write(database, asked, ReportMeasuring.CurrencyOf(database, settings), rows);
        if (File.Exists(rows))
        {
            File.Move(rows, path, overwrite: true);
        }

        return written;
    }
}

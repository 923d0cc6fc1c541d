using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Tables;
using Pipeline.Uploads;

namespace Pipeline.Publishing;

/// <summary>
/// What the hand-off gives back to a side: lists in the side's own terms, as CSV for people and as Parquet for the side's own report.
/// </summary>
public static class Feedback
{
    /// <summary>The lists that a side takes back.</summary>
    public static IReadOnlyList<PublishedShape> ShapesOf(Side side) => side.Promises is null
        ? [] : PublishedShape.Of(side.Promises, "Feedback");

    /// <summary>
    /// The lists for a side, as CSV for people and as Parquet for the side's own report. Where one cannot be made of the data at hand none
    /// is, so that the side goes on with all that it was given before.
    /// </summary>
    public static IReadOnlyList<ReportFile> Prepare(Side side, Database database, Side from, string folder, Failures failures)
    {
        var before = failures.All.Count;
        List<ReportFile> files = [];
        foreach (var shape in ShapesOf(side))
        {
            files.AddRange(failures.Try<IReadOnlyList<ReportFile>>("feedback", shape.Name, () => Write(shape, database, from, folder), []));
        }

        return failures.All.Count == before ? files : [];
    }

    private static IReadOnlyList<ReportFile> Write(PublishedShape shape, Database database, Side from, string folder)
    {
        var sql = Knowledge.SqlOf(from.Knowledge, "Feedback").Single(file => file.Name == shape.Name).Sql;
        var (parquet, csv) = (Path.Combine(folder, shape.Name + ".parquet"), Path.Combine(folder, shape.Table + ".csv"));
        database.Run($"create or replace temp table given as select {shape.Casts} from ({sql}) order by all");
        database.Run($"copy given to {Names.Quote(parquet)} (format parquet, compression zstd)");
        database.Run(
            $"copy (select {string.Join(", ", shape.Columns.Select(Cell))} from given) to {Names.Quote(csv)} (format csv, header true)");
        return [
            new(shape.Name + ".parquet", "application/vnd.apache.parquet", File.ReadAllBytes(parquet)),
            new(shape.Table + ".csv", "text/csv; charset=utf-8", File.ReadAllBytes(csv))];
    }

    private static string Cell((string Name, string Type) column) =>
        column.Type == "VARCHAR" ? $"{CsvFormulas.GuardSql($"\"{column.Name}\"")} as \"{column.Name}\"" : $"\"{column.Name}\"";

    /// <summary>What was given last.</summary>
    public static async Task<Current> LookAsync(Storage storage, Side side, CancellationToken stop) =>
        ShapesOf(side).Count == 0 ? Current.None : await Current.ReadAsync(storage, BlobNames.Feedback(side.Name), stop);

    /// <summary>Fetches a side's lists into the folder, for <see cref="Lay"/>; false where they were given anew meanwhile.</summary>
    public static async Task<bool> FetchAsync(Storage storage, Side side, Current given, string folder, CancellationToken stop)
    {
        foreach (var shape in given.Folder is null ? [] : ShapesOf(side))
        {
            // A shape that is younger than what was given lies in no folder, and the folder is then still the one that counts.
            var blob = storage.Container(BlobNames.Feedback(side.Name)).GetBlobClient($"{given.Folder}{shape.Name}.parquet");
            if (!await Fetching.TryAsync(blob, Path.Combine(folder, shape.Name + ".parquet"), stop)
                && (await LookAsync(storage, side, stop)).Folder != given.Folder)
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>Each list as a table of its name; empty where nothing was given.</summary>
    public static void Lay(Database database, Side side, string folder, Failures? failures = null)
    {
        foreach (var shape in ShapesOf(side))
        {
            var path = Path.Combine(folder, shape.Name + ".parquet");
            Unreadable.Otherwise(database, failures, shape.Name, [shape.Table], () =>
            {
                database.Run($"create table {shape.Table} ({shape.ColumnList})");
                if (File.Exists(path))
                {
                    database.Run($"insert into {shape.Table} by name select * from read_parquet({Names.Quote(path)})");
                }
            });
        }
    }
}

using Pipeline.Facts;
using Pipeline.Reports;

namespace Pipeline.Publishing;

/// <summary>
/// Writes what a side promises: its Published/*.sql over the facts views, one Parquet file a shape. The same facts give the same bytes.
/// </summary>
public static class Publisher
{
    /// <summary>
    /// Each shape's file in the folder; none where the side promises nothing. Where one shape cannot be written of the data at hand, none
    /// is published, so that the hand-off goes on with all that it was given before; that is what comes back.
    /// </summary>
    /// <exception cref="InvalidOperationException">A shape has no statement of its name.</exception>
    public static (IReadOnlyList<ReportFile> Files, Failure? Failure) Prepare(Database database, Side side, string folder)
    {
        var failures = new Failures();
        List<ReportFile> files = [];
        foreach (var shape in side.Promises is null ? [] : PublishedShape.Of(side.Promises))
        {
            files.Add(
                new(shape.Name + ".parquet", "application/vnd.apache.parquet",
                    failures.Try("publication", shape.Name, () => File.ReadAllBytes(Write(database, side, shape, folder)), [])));
        }

        return failures.All is [var failure, ..] ? ([], failure) : (files, null);
    }

    /// <summary>One shape's file in the folder.</summary>
    public static string Write(Database database, Side side, PublishedShape shape, string folder)
    {
        var path = Path.Combine(folder, shape.Name + ".parquet");
        var sql = Knowledge.SqlOf(side.Knowledge, "Published").FirstOrDefault(file => file.Name == shape.Name).Sql
            ?? throw new InvalidOperationException($"{side.Name} promises {shape.Name} but has no Published/{shape.Name}.sql.");
        database.Run($"copy (select {shape.Casts} from ({sql}) order by all) to {Names.Quote(path)} (format parquet, compression zstd)");
        return path;
    }
}

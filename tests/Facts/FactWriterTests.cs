using System.Security.Cryptography;
using Pipeline.Facts;
using Pipeline.Uploads;
using Sales;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Facts;

public sealed class FactWriterTests
{
    [Fact]
    public void Parts_of_long_texts_hold_fewer_rows_so_that_each_fits_in_memory()
    {
        var parts = Write(new string('x', 20_000), 2_000);
        Assert.True(parts.Count > 3, $"{parts.Count} parts");
        Assert.Equal(2_000, parts.Sum(part => part.Rows));
    }

    [Fact]
    public void Short_rows_are_one_part() => Assert.Single(Write("Grinder", 2_000));

    // All uploads of a process gather in one DuckDB.
    [Fact]
    public async Task Uploads_at_once_are_each_as_if_alone()
    {
        using var workplace = new Workplace();
        var alone = await WriteFilesAsync(Path.Combine(workplace.Folder, "alone"), 0);
        var together = await Task.WhenAll(Enumerable.Range(1, 8)
            .Select(i => Task.Run(() => WriteFilesAsync(Path.Combine(workplace.Folder, $"together{i}"), i))));
        Assert.Equal([.. Enumerable.Repeat(alone, 8)], together);
    }

    [Fact]
    public async Task After_one_that_failed_the_next_is_written()
    {
        using var workplace = new Workplace();
        var gone = Path.Combine(workplace.Folder, "gone");
        using (var writer = new FactWriter(Deals, "hash", gone))
        {
            Directory.Delete(gone, recursive: true);
            writer.Write(Made(0, "x"), "deals.csv", 2);
            Assert.ThrowsAny<IOException>(writer.Finish);
        }

        Assert.NotEmpty(await WriteFilesAsync(Path.Combine(workplace.Folder, "next"), 0));
    }

    [Fact]
    public async Task Each_row_tells_its_upload_its_file_and_its_line()
    {
        using var workplace = new Workplace();
        await WriteFilesAsync(workplace.Folder, 0);
        using var database = new Database(workplace.Folder);
        Assert.Equal(
            [["hash", "file 0.csv", "2", "500"], ["hash", "file 1.csv", "3", "500"], ["hash", "file 2.csv", "4", "500"]],
            database.Query(
                $"""
                select upload, file, min(line)::varchar, count(*)::varchar
                from read_parquet('{Path.Combine(workplace.Folder, Deals.Name, "*.parquet")}') group by all order by all
                """,
                row => new[] { row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3) }));
    }

    private static FactTable Deals => FactTable.Of(SalesPipeline.Sales.Knowledge).Single(table => table.Type == typeof(Deal));

    private static Deal Made(int number, string name) =>
        new() { Source = "crm", DealId = number.ToString(CultureInfo.InvariantCulture), Name = name, Stage = "New", Outcome = "open" };

    // What is written of three files whose rows come by turns.
    private static async Task<string> WriteFilesAsync(string folder, int wait)
    {
        using var writer = new FactWriter(Deals, "hash", folder);
        for (var i = 0; i < 1_500; i++)
        {
            writer.Write(Made(i, "Grinder"), $"file {i % 3}.csv", i + 2);
            if (i % 100 == wait)
            {
                await Task.Yield();
            }
        }

        var parts = writer.Finish();
        return string.Join(' ', parts.Select(part => $"{part.Rows} {Convert.ToHexString(SHA256.HashData(File.ReadAllBytes(part.Path)))}"));
    }

    private static IReadOnlyList<(string Path, long Rows)> Write(string name, int rows)
    {
        using var workplace = new Workplace();
        using var writer = new FactWriter(Deals, "hash", workplace.Folder);
        for (var i = 0; i < rows; i++)
        {
            writer.Write(Made(i, name), "deals.csv", i + 2);
        }

        return writer.Finish();
    }
}

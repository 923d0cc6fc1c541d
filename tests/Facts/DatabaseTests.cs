using DuckDB.NET.Data;
using Pipeline.Facts;
using Pipeline.Local;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Facts;

public sealed class DatabaseTests
{
    [Fact]
    public void A_database_reads_and_writes_its_folder_and_nothing_else()
    {
        using var workplace = new Workplace();
        using var other = new Workplace();
        var (inside, outside) = (Path.Combine(workplace.Folder, "sub", "a.parquet"), Path.Combine(other.Folder, "a.parquet"));
        Directory.CreateDirectory(Path.GetDirectoryName(inside)!);
        using var database = new Database(workplace.Folder);
        database.Run($"copy (select 1 as x) to {Names.Quote(inside)} (format parquet)");
        Assert.Equal(1, database.Query($"select x from read_parquet({Names.Quote(inside)})", record => record.GetInt32(0)).Single());
        database.Run("set variable as_of = date '2026-01-01'");

        File.Copy(inside, outside);
        foreach (var forbidden in new[]
        {
            $"select * from read_parquet({Names.Quote(outside)})", $"copy (select 1) to {Names.Quote(Path.Combine(other.Folder, "b.csv"))}",
            $"attach {Names.Quote(Path.Combine(other.Folder, "c.db"))}",
            $"select * from read_text({Names.Quote(workplace.Folder + "/../" + Path.GetFileName(other.Folder) + "/a.parquet")})",
            "select * from read_csv('http://127.0.0.1:9/a.csv')",
            "install httpfs", "set enable_external_access = true", "set allowed_directories = ['/']", "set lock_configuration = false",
            "set memory_limit = '8GB'",
        })
        {
            Assert.Throws<DuckDBException>(() => database.Run(forbidden));
        }
    }

    private static readonly string[] Openings = ["new DuckDBConnection", "DataSource="];

    [Fact]
    public void Every_connection_of_the_product_is_one_of_these()
    {
        var opening = new[] { "shared", "functions" }
            .SelectMany(folder => Directory.EnumerateFiles(Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(path => !path.Split(Path.DirectorySeparatorChar).Contains("obj"))
            .Where(path => Openings.Any(File.ReadAllText(path).Contains))
            .Select(path => Path.GetRelativePath(Repository.Root, path).Replace('\\', '/'));
        Assert.Equal(["shared/Facts/Database.cs"], opening);
    }
}

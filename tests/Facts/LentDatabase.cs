using System.Collections.Concurrent;
using Pipeline.Facts;
using Pipeline.Uploads;

namespace Pipeline.Tests.Facts;

/// <summary>
/// A folder and a DuckDB over it, which one test after another is lent: opening one costs more than most of what a test asks of it. Each
/// gets a folder of its own, and each laying a schema and a connection of its own, which go with it.
/// </summary>
internal sealed class LentDatabase
{
    private static readonly ConcurrentBag<LentDatabase> Free = [];
    private static readonly ConcurrentBag<LentDatabase> All = [];

    private readonly Workplace workplace = new();
    private readonly Database database;
    private int places;

    private LentDatabase() => database = new(workplace.Folder, "256MB");

    static LentDatabase() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndAll();

    /// <summary>One that nobody has; whoever takes it gives it back.</summary>
    public static LentDatabase Take()
    {
        if (!Free.TryTake(out var free))
        {
            All.Add(free = new());
        }

        return free;
    }

    /// <summary>Gives it back; one that failed is not lent again, as an error may leave a DuckDB unusable.</summary>
    public void Return(bool hasFailed)
    {
        if (!hasFailed)
        {
            Free.Add(this);
        }
    }

    /// <summary>A folder that its database can read and write.</summary>
    public string NewFolder() => Directory.CreateDirectory(
        Path.Combine(workplace.Folder, Interlocked.Increment(ref places).ToString(CultureInfo.InvariantCulture))).FullName;

    /// <summary>A connection of its own, to a place of its own in which nothing lies.</summary>
    public (Database Database, string Place) Open()
    {
        var place = string.Create(CultureInfo.InvariantCulture, $"place_{Interlocked.Increment(ref places)}");
        database.Run($"create schema {place}");
        var beside = database.Beside();
        beside.Run($"set schema = '{place}'");
        beside.Run("set variable silence_days = 180");
        return (beside, place);
    }

    /// <summary>Ends what <see cref="Open"/> began.</summary>
    public void Close((Database Database, string Place) opened)
    {
        opened.Database.Dispose();
        database.Run($"drop schema {opened.Place} cascade");
    }

    private static void EndAll()
    {
        foreach (var each in All)
        {
            each.database.Dispose();
            each.workplace.Dispose();
        }
    }
}

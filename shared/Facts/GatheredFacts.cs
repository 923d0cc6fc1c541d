using Pipeline.Uploads;

namespace Pipeline.Facts;

/// <summary>
/// The one DuckDB of this process that writes facts as parts and measurements as a file, whatever upload or report they are of: opening
/// one takes longer than reading a small upload. It reads and writes a folder of its own and nothing else; what it wrote is moved from
/// there.
/// </summary>
internal sealed class GatheredFacts : IDisposable
{
    private static readonly Lock Turn = new();
    private static GatheredFacts? current;
    private static bool isEnding;

    private readonly Workplace workplace = new();
    private readonly Database database;
    private int parts;
    private int users;
    private bool isLeft;

    private GatheredFacts()
    {
        database = new Database(workplace.Folder, "128MB");
        StagedFacts.Register(database.Connection.NativeConnection);
    }

    static GatheredFacts() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndWithProcess();

    /// <summary>Writes what a statement says of staged facts as a Parquet file.</summary>
    public static void Write(string rows, string path) => Write(_ => rows, path);

    /// <summary>The same of what is laid first, in a temporary table that nobody else sees.</summary>
    /// <param name="rows">Lays it, and gives the statement.</param>
    /// <param name="path">The file.</param>
    public static void Write(Func<Database, string> rows, string path)
    {
        var (of, number) = Enter();
        var hasFailed = true;
        try
        {
            of.Write(rows, path, number);
            hasFailed = false;
        }
        finally
        {
            of.Leave(hasFailed);
        }
    }

    private void Write(Func<Database, string> rows, string path, int number)
    {
        using var beside = database.Beside();
        var written = Path.Combine(workplace.Folder, string.Create(CultureInfo.InvariantCulture, $"{number}.parquet"));
        beside.Run($"copy ({rows(beside)}) to {Names.Quote(written)} (format parquet, compression zstd)");
        File.Move(written, path, overwrite: true);
    }

    // Each part has a number of its own.
    private static (GatheredFacts Of, int Number) Enter()
    {
        lock (Turn)
        {
            var of = isEnding ? new() { isLeft = true } : current ??= new();
            of.users++;
            return (of, ++of.parts);
        }
    }

    // One error may leave a DuckDB unusable: the next part begins with another.
    private void Leave(bool hasFailed)
    {
        lock (Turn)
        {
            users--;
            if (hasFailed && !isLeft)
            {
                isLeft = true;
                current = current == this ? null : current;
            }

            End();
        }
    }

    private static void EndWithProcess()
    {
        lock (Turn)
        {
            isEnding = true;
            if (current is { } last)
            {
                (last.isLeft, current) = (true, null);
                last.End();
            }
        }
    }

    private void End()
    {
        if (isLeft && users == 0)
        {
            Dispose();
        }
    }

    /// <summary>Not for those who entered: the last of them to leave does it.</summary>
    public void Dispose()
    {
        database.Dispose();
        workplace.Dispose();
    }
}

using Pipeline.Uploads;

namespace Pipeline.Facts;

/// <summary>
/// The one DuckDB of this process in which facts gather into parts, whatever upload they are of: opening one takes longer than reading a
/// small upload. It reads and writes a folder of its own and nothing else; parts are moved from there to the upload they are of.
/// </summary>
internal sealed class GatheredFacts : IDisposable
{
    private static readonly Lock Turn = new();
    private static GatheredFacts? current;
    private static bool isEnding;

    private readonly Workplace workplace = new();
    private readonly Database database;
    private int tables;
    private int users;
    private bool isLeft;

    private GatheredFacts() => database = new Database(workplace.Folder, "128MB");

    static GatheredFacts() => AppDomain.CurrentDomain.ProcessExit += (_, _) => EndWithProcess();

    /// <summary>A connection, and a name that no other table of facts has; the caller leaves when its table is dropped.</summary>
    public static (GatheredFacts Of, Database Database, string Table) Enter()
    {
        lock (Turn)
        {
            var of = isEnding ? new() { isLeft = true } : current ??= new();
            of.users++;
            of.tables++;
            return (of, of.database.Beside(), string.Create(CultureInfo.InvariantCulture, $"facts_{of.tables}"));
        }
    }

    /// <summary>Where a part is written before it is moved.</summary>
    public string PathOf(string table) => Path.Combine(workplace.Folder, table + ".parquet");

    /// <param name="hasFailed">One error may leave a DuckDB unusable: the next upload begins with another.</param>
    public void Leave(bool hasFailed)
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

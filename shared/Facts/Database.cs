using DuckDB.NET.Data;
using DuckDB.NET.Native;
using Pipeline.Metrics;
using Pipeline.Tables;

namespace Pipeline.Facts;

/// <summary>A DuckDB of this process, kept small: what does not fit in its memory goes to its folder.</summary>
public sealed class Database : IDisposable
{
    private readonly DuckDBConnection connection;

    /// <param name="folder">Where it spills, and the only place where it reads and writes files; the caller's, and deleted by the
    /// caller.</param>
    /// <param name="memory">DuckDB's memory_limit.</param>
    /// <param name="threads">One but in tests, which hold that more change nothing.</param>
    public Database(string folder, string memory = "160MB", int threads = 1)
    {
        connection = new DuckDBConnection("DataSource=:memory:");
        connection.Open();
        // One thread: rows keep their order and sums of doubles their bits, so the same facts give the same bytes.
        Run($"set memory_limit = '{memory}'; set threads = {threads}; set temp_directory = {Names.Quote(Path.Combine(folder, "spill"))}; "
            + $"set timezone = 'UTC'; set autoinstall_known_extensions = false");

        // What a file says never reaches SQL; should it one day, it finds nothing outside of the folder, and no way to open it.
        Run($"set allowed_directories = [{Names.Quote(Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder)) + "/")}]; set "
            + $"enable_external_access = false; set lock_configuration = true");
        Run(KaplanMeier.Macro);
        Run(KaplanMeier.OfCountsMacro);
        Run("set variable silence_days = 180");
        Run(Moments.BeforeMacro);
        Run(Moments.LatestMacro);
        Run(Enquiries.Macro);
        Run(Enquiries.LeadsMacro);
        Run(Enquiries.AskingsMacro);
        Run(ListBeginnings.Macro);
        Run(NameKey.Macro);
        Run(Plural.Macro);
        Run(Plural.GroupedMacro);
        Run(Plural.GroupedIdMacro);
        Run(Plural.HalvedMacro);
        Run(Plural.CountedMacro);
        Run(Plural.SpannedMacro);
    }

    private Database(DuckDBConnection connection) => this.connection = connection;

    public DuckDBConnection Connection => connection;

    /// <summary>A further connection to the same DuckDB, with its tables, limits and folder, and variables of its own.</summary>
    public Database Beside()
    {
        var beside = connection.Duplicate();
        beside.Open();
        return new(beside);
    }

    public void Run(string sql)
    {
        // What is prepared and asks for a variable is planned a second time before it runs: one statement is run as it is, and one that
        // fails is run once more by way of a command, which tells why.
        if (!sql.Contains(';', StringComparison.Ordinal) && RunOnce(sql))
        {
            return;
        }

        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The SQL is the project's own files; values from outside are quoted where they enter.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    private bool RunOnce(string sql)
    {
        var state = NativeMethods.Query.DuckDBQuery(connection.NativeConnection, sql, out var result);
        NativeMethods.Query.DuckDBDestroyResult(ref result);
        return state == DuckDBState.Success;
    }

    /// <summary>Every row of a query, read by position.</summary>
    public IEnumerable<T> Query<T>(string sql, Func<System.Data.IDataRecord, T> read)
    {
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // As above.
        command.CommandText = sql;
#pragma warning restore CA2100
        using var reader = command.ExecuteReader();
        while (reader.Read())
        {
            yield return read(reader);
        }
    }

    public void Dispose() => connection.Dispose();
}

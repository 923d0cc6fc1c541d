using DuckDB.NET.Data;

namespace Pipeline.Facts;

/// <summary>
/// Writes one upload's facts of one table as Parquet parts, while the upload is still being read: rows gather in
/// DuckDB and leave it as a file each time a part is full, so that memory does not grow with the upload.
/// </summary>
public sealed class FactWriter : IDisposable
{
    /// <summary>Half of DuckDB's row group: of a wide table a whole one, as it is compressed, takes a hundred megabytes more.</summary>
    public const int RowsPerPart = 61_440;

    /// <summary>
    /// Room that is taken before rows leave the appender: beginning one takes as long as some hundred rows, and what it holds stands in
    /// memory twice.
    /// </summary>
    private const int RoomPerAppender = 8_192;

    /// <summary>Text of this length takes the room of a further row: a part of long texts ends sooner, so that it fits in memory.</summary>
    private const int TextPerRow = 64;

    private readonly FactTable table;
    private readonly string upload;
    private readonly string folder;
    private readonly List<(string Path, long Rows)> parts = [];
    private readonly Dictionary<string, int> files = new(StringComparer.Ordinal);
    private GatheredFacts? gathered;
    private Database? database;
    private string name = "";
    private DuckDBAppender? appender;
    private bool isWithin;
    private string? lastFile;
    private int lastCode;
    private int named;
    private int rows;
    private int filled;
    private int appended;

    public FactWriter(FactTable table, string upload, string folder)
    {
        this.table = table;
        this.upload = upload;
        this.folder = Directory.CreateDirectory(Path.Combine(folder, table.Name)).FullName;
    }

    /// <summary>Takes one fact. Whoever reads writes: handing rows to another thread took longer than writing them.</summary>
    public void Write(object fact, string file, long line)
    {
        isWithin = true;
        Enter();
        if (file != lastFile)
        {
            lastFile = file;
            lastCode = files.TryGetValue(file, out var known) ? known : files[file] = files.Count;
        }

        appender ??= database!.Connection.CreateAppender(name);
        appender.AppendRow((fact, line, table, lastCode), static (row, state) =>
        {
            state.table.Append(row, state.fact);
            row.AppendValue((int?)state.lastCode).AppendValue((long?)state.line);
        });
        var room = (fact is IBundle bundle ? bundle.Rows : 1) + (table.TextLength(fact) / TextPerRow);
        (rows, filled, appended) = (rows + 1, filled + room, appended + room);
        if (filled >= RowsPerPart)
        {
            EndPart();
        }
        else if (appended >= RoomPerAppender)
        {
            EndAppender();
        }

        isWithin = false;
    }

    /// <summary>The finished parts, as local files, in order.</summary>
    public IReadOnlyList<(string Path, long Rows)> Finish()
    {
        isWithin = true;
        EndPart();
        isWithin = false;
        Dispose();
        return parts;
    }

    /// <summary>An error in here may have left a DuckDB that is of no use; one of whoever reads has not.</summary>
    public void Dispose()
    {
        if (gathered is not { } from)
        {
            return;
        }

        gathered = null;
        try
        {
            appender?.Dispose();
            database!.Run($"drop table {name}; drop table {name}_files");
            database.Dispose();
        }
        catch (DuckDBException) when (isWithin)
        {
            // Disposed after a failure that is already on its way up.
        }
        finally
        {
            from.Leave(isWithin);
        }
    }

    // The upload, and the file in it, are the same in row after row: they are named when a part is written.
    private void Enter()
    {
        if (gathered is null)
        {
            (gathered, database, name) = GatheredFacts.Enter();
            database.Run($"""
                create table {name} ({table.OwnColumnList}, file INTEGER, line BIGINT);
                create table {name}_files (file INTEGER, name VARCHAR)
                """);
        }
    }

    private void EndAppender()
    {
        appender?.Dispose();
        (appender, appended) = (null, 0);
    }

    private void EndPart()
    {
        EndAppender();
        if (rows > 0)
        {
            WritePart(database!, gathered!.PathOf(name));
            (rows, filled) = (0, 0);
        }
    }

    private void WritePart(Database database, string written)
    {
        if (files.Count > named)
        {
            using var appender = database.Connection.CreateAppender($"{name}_files");
            foreach (var (file, code) in files.Where(pair => pair.Value >= named).OrderBy(pair => pair.Value))
            {
                appender.CreateRow().AppendValue((int?)code).AppendValue(file).EndRow();
            }

            named = files.Count;
        }

        var path = Path.Combine(folder, $"{parts.Count:0000}.parquet");
        database.Run($"set variable file_names = (select list(name order by file) from {name}_files)");
        database.Run($"""
            copy (
                select * exclude (file, line), {Names.Quote(upload)} as upload, getvariable('file_names')[file + 1] as file, line
                from {name}
            ) to {Names.Quote(written)} (format parquet, compression zstd);
            truncate {name}
            """);
        File.Move(written, path);
        parts.Add((path, rows));
    }
}

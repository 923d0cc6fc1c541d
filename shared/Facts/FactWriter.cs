using System.Threading.Channels;
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

    private const int RowsPerBatch = 2_048;

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
    private readonly Channel<List<(object Fact, string File, long Line)>> batches = Channel.CreateBounded<List<(object, string, long)>>(4);
    private readonly Task appending;
    private readonly List<(string Path, long Rows)> parts = [];
    private List<(object Fact, string File, long Line)> batch = new(RowsPerBatch);
    private readonly Dictionary<string, int> files = new(StringComparer.Ordinal);
    private string? lastFile;
    private int lastCode;
    private int named;
    private int room;

    public FactWriter(FactTable table, string upload, string folder)
    {
        this.table = table;
        this.upload = upload;
        this.folder = Directory.CreateDirectory(Path.Combine(folder, table.Name)).FullName;
        appending = Task.Run(AppendAsync);
    }

    /// <summary>Hands over one fact; waits when the writing falls behind the reading.</summary>
    public void Write(object fact, string file, long line)
    {
        batch.Add((fact, file, line));
        room += Room(fact, table);
        if (room >= RowsPerBatch)
        {
            Send();
        }
    }

    /// <summary>The finished parts, as local files, in order.</summary>
    public async Task<IReadOnlyList<(string Path, long Rows)>> FinishAsync()
    {
        Send();
        batches.Writer.TryComplete();
        await appending;
        return parts;
    }

    public void Dispose()
    {
        batches.Writer.TryComplete();
        try
        {
            appending.GetAwaiter().GetResult();
        }
#pragma warning disable CA1031 // Disposed after a failure that is already on its way up.
        catch (Exception)
#pragma warning restore CA1031
        {
            // The reader that failed tells why.
        }
    }

    private void Send()
    {
        var full = batch;
        (batch, room) = (new(batch.Count), 0);
        if (appending.IsFaulted)
        {
            appending.GetAwaiter().GetResult();
        }

        if (!batches.Writer.TryWrite(full))
        {
            batches.Writer.WriteAsync(full).AsTask().GetAwaiter().GetResult();
        }
    }

    private async Task AppendAsync()
    {
        var (gathered, database, name) = GatheredFacts.Enter();
        var hasFailed = true;
        try
        {
            await GatherAsync(gathered, database, name);
            hasFailed = false;
        }
        catch (Exception e)
        {
            // Whoever writes next must hear of it instead of waiting for room for ever.
            batches.Writer.TryComplete(e);
            throw;
        }
        finally
        {
            database.Dispose();
            gathered.Leave(hasFailed);
        }
    }

    // The upload, and the file in it, are the same in row after row: they are named when a part is written.
    private async Task GatherAsync(GatheredFacts gathered, Database database, string name)
    {
        database.Run($"""
            create table {name} ({table.OwnColumnList}, file INTEGER, line BIGINT);
            create table {name}_files (file INTEGER, name VARCHAR)
            """);
        var (rows, filled, appended) = (0, 0, 0);
        DuckDBAppender? appender = null;
        try
        {
            await foreach (var full in batches.Reader.ReadAllAsync())
            {
                appender ??= database.Connection.CreateAppender(name);
                AppendRows(appender, full);
                var room = full.Sum(item => Room(item.Fact, table));
                (rows, filled, appended) = (rows + full.Count, filled + room, appended + room);
                if (filled >= RowsPerPart || appended >= RoomPerAppender)
                {
                    appender.Dispose();
                    (appender, appended) = (null, 0);
                }

                if (filled >= RowsPerPart)
                {
                    WritePart(gathered, database, name, rows);
                    (rows, filled) = (0, 0);
                }
            }
        }
        finally
        {
            appender?.Dispose();
        }

        if (rows > 0)
        {
            WritePart(gathered, database, name, rows);
        }

        database.Run($"drop table {name}; drop table {name}_files");
    }

    private static int Room(object fact, FactTable table) =>
        (fact is IBundle bundle ? bundle.Rows : 1) + (table.TextLength(fact) / TextPerRow);

    private void AppendRows(DuckDBAppender appender, List<(object Fact, string File, long Line)> full)
    {
        foreach (var item in full)
        {
            if (item.File != lastFile)
            {
                lastFile = item.File;
                lastCode = files.TryGetValue(item.File, out var known) ? known : files[item.File] = files.Count;
            }

            appender.AppendRow((item.Fact, item.Line, table, lastCode), static (row, state) =>
            {
                state.table.Append(row, state.Fact);
                row.AppendValue((int?)state.lastCode).AppendValue((long?)state.Line);
            });
        }
    }

    private void WritePart(GatheredFacts gathered, Database database, string name, int rows)
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

        var (path, written) = (Path.Combine(folder, $"{parts.Count:0000}.parquet"), gathered.PathOf(name));
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

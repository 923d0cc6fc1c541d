using System.Threading.Channels;
using DuckDB.NET.Data;

namespace Pipeline.Facts;

/// <summary>
/// Writes one upload's facts of one table as Parquet parts, while the upload is still being read: rows gather in
/// DuckDB and leave it as a file each time a part is full, so that memory does not grow with the upload.
/// </summary>
public sealed class FactWriter : IDisposable
{
    /// <summary>One of DuckDB's row groups at most: a part is written and forgotten before the next grows.</summary>
    public const int RowsPerPart = 122_880;

    private const int RowsPerBatch = 2_048;

    /// <summary>Text of this length takes the room of a further row: a part of long texts ends sooner, so that it fits in memory.</summary>
    private const int TextPerRow = 64;

    private readonly FactTable table;
    private readonly string upload;
    private readonly string folder;
    private readonly Channel<List<(object Fact, string File, long Line)>> batches = Channel.CreateBounded<List<(object, string, long)>>(4);
    private readonly Task appending;
    private readonly List<(string Path, long Rows)> parts = [];
    private List<(object Fact, string File, long Line)> batch = new(RowsPerBatch);
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
        try
        {
            using var database = new Database(folder, "96MB");
            database.Run($"create table facts ({table.ColumnList})");
            var (rows, filled) = (0, 0);
            await foreach (var full in batches.Reader.ReadAllAsync())
            {
                Append(database, full);
                rows += full.Count;
                filled += full.Sum(item => Room(item.Fact, table));
                if (filled >= RowsPerPart)
                {
                    WritePart(database, rows);
                    (rows, filled) = (0, 0);
                }
            }

            if (rows > 0)
            {
                WritePart(database, rows);
            }
        }
        catch (Exception e)
        {
            // Whoever writes next must hear of it instead of waiting for room for ever.
            batches.Writer.TryComplete(e);
            throw;
        }
    }

    private static int Room(object fact, FactTable table) => (fact is IBundle bundle ? bundle.Rows : 1) + (table.TextLength(fact) / TextPerRow);

    private void Append(Database database, List<(object Fact, string File, long Line)> full)
    {
        using var appender = database.Connection.CreateAppender("facts");
        foreach (var item in full)
        {
            appender.AppendRow((item, table, upload), static (row, state) =>
            {
                state.table.Append(row, state.item.Fact);
                row.AppendValue(state.upload).AppendValue(state.item.File).AppendValue((long?)state.item.Line);
            });
        }
    }

    private void WritePart(Database database, int rows)
    {
        var path = Path.Combine(folder, $"{parts.Count:0000}.parquet");
        database.Run($"copy facts to {Names.Quote(path)} (format parquet, compression zstd); truncate facts");
        parts.Add((path, rows));
    }
}

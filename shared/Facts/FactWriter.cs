namespace Pipeline.Facts;

/// <summary>
/// Writes one upload's facts of one table as Parquet parts, while the upload is still being read: rows gather and
/// leave as a file each time a part is full, so that memory does not grow with the upload.
/// </summary>
public sealed class FactWriter : IDisposable
{
    /// <summary>Half of DuckDB's row group: of a wide table a whole one, as it is compressed, takes a hundred megabytes more.</summary>
    public const int RowsPerPart = 61_440;

    /// <summary>Text of this length takes the room of a further row: a part of long texts ends sooner, so that it fits in memory.</summary>
    private const int TextPerRow = 64;

    private readonly FactTable table;
    private readonly string upload;
    private readonly string folder;
    private readonly StagedFacts staged;
    private readonly List<(string Path, long Rows)> parts = [];
    private int room;

    public FactWriter(FactTable table, string upload, string folder)
    {
        this.table = table;
        this.upload = upload;
        this.folder = Directory.CreateDirectory(Path.Combine(folder, table.Name)).FullName;
        staged = new StagedFacts(table);
    }

    /// <summary>Takes one fact. Whoever reads writes: handing rows to another thread took longer than writing them.</summary>
    public void Write(object fact, string file, long line)
    {
        staged.Add(fact, file, line);
        room += (fact is IBundle bundle ? bundle.Rows : 1) + (table.TextLength(fact) / TextPerRow);
        if (room >= RowsPerPart)
        {
            WritePart();
        }
    }

    /// <summary>The finished parts, as local files, in order.</summary>
    public IReadOnlyList<(string Path, long Rows)> Finish()
    {
        if (staged.Rows > 0)
        {
            WritePart();
        }

        return parts;
    }

    public void Dispose() => staged.Dispose();

    private void WritePart()
    {
        var path = Path.Combine(folder, $"{parts.Count:0000}.parquet");
        GatheredFacts.Write($"select * exclude (file, line), {Names.Quote(upload)} as upload, file, line from {staged.From}", path);
        parts.Add((path, staged.Rows));
        staged.Clear();
        room = 0;
    }
}

namespace Pipeline.Uploads;

/// <summary>What was dropped from an upload's facts, as persons had asked to be forgotten.</summary>
public sealed record Dropped
{
    private const string Reason = "a person who asked to be forgotten";

    /// <summary>Rows that are left, by the path of each part that was written anew.</summary>
    public Dictionary<string, long> RowsLeft { get; } = new(StringComparer.Ordinal);

    /// <summary>Records that were dropped, by file.</summary>
    public Dictionary<string, HashSet<string>> Records { get; } = new(StringComparer.Ordinal);

    /// <summary>Keys of the persons' own records, by which other uploads speak of them.</summary>
    public HashSet<string> NewKeys { get; } = new(StringComparer.Ordinal);

    /// <summary>The receipt with what was dropped counted as set aside.</summary>
    public Receipt Tell(Receipt receipt)
    {
        if (Records.Count == 0)
        {
            return receipt;
        }

        var files = receipt.Files.Select(Tell).ToList();
        return receipt with { Files = files, Rows = Receiver.Sum(files) };
    }

    /// <summary>Remembers the keys of records, so that whatever speaks of them is dropped, too.</summary>
    public async Task NoteAsync(Storage storage, Side side, CancellationToken stop)
    {
        foreach (var key in NewKeys)
        {
            await storage.Container(BlobNames.Receipts(side.Name)).GetBlobClient(BlobNames.Forgotten + key)
                .UploadAsync(BinaryData.FromString(""), overwrite: true, stop);
        }
    }

    // A record that was set aside already, as a test is, is counted there: no more rows leave the kept ones than there are.
    private FileReceipt Tell(FileReceipt file)
    {
        var rows = Math.Min(file.Rows.Kept, Records.TryGetValue(file.File, out var records) ? records.Count : 0);
        return rows == 0 ? file : file with
        {
            Rows = file.Rows with
            {
                Kept = file.Rows.Kept - rows,
                SetAside =
                    new SortedDictionary<string, long>(
                        file.Rows.SetAside.ToDictionary(), StringComparer.Ordinal)
                    {
                        [Reason] = file.Rows.SetAside.GetValueOrDefault(Reason)
                            + rows
                    },
            },
        };
    }
}

namespace Pipeline.Uploads;

/// <summary>
/// A receipt without what its texts hold of persons who asked to be forgotten: rejected cells, headings, notes and reasons, which quote the
/// upload. Names of files are left: by them the rows of each are counted.
/// </summary>
internal static class RedactedReceipt
{
    public static Receipt Of(Receipt receipt, Traces traces) => receipt with
    {
        Refusal = receipt.Refusal is { } refusal
            ? refusal with { Reason = traces.Mask(refusal.Reason), Missing = Masked(refusal.Missing, traces) }
            : null,
        Rows = Of(receipt.Rows, traces),
        Files = [.. receipt.Files.Select(file => Of(file, traces))],
        Rejected = [.. receipt.Rejected.Select(rejection => Of(rejection, traces))],
        Notes = Masked(receipt.Notes, traces),
    };

    /// <summary>What was found in a cell goes as a whole: what somebody wrote beside an address is about its owner.</summary>
    public static Rejection Of(Rejection rejection, Traces traces) => rejection with
    {
        Column = rejection.Column is { } column ? traces.Mask(column) : null,
        Found = traces.AreIn(rejection.Found) ? "" : rejection.Found,
        Expected = traces.Mask(rejection.Expected),
    };

    private static FileReceipt Of(FileReceipt file, Traces traces) => file with
    {
        Rows = Of(file.Rows, traces),
        Tables = Masked(file.Tables, traces),
        Columns = Masked(file.Columns, traces),
        Renamed = Masked(file.Renamed, traces),
        UnknownColumns = Masked(file.UnknownColumns, traces),
        UnknownMeanings = Masked(file.UnknownMeanings, traces),
        Notes = Masked(file.Notes, traces),
    };

    // Two reasons may become one.
    private static RowCounts Of(RowCounts rows, Traces traces)
    {
        var setAside = new SortedDictionary<string, long>(StringComparer.Ordinal);
        foreach (var (reason, count) in rows.SetAside)
        {
            var masked = traces.Mask(reason);
            setAside[masked] = setAside.GetValueOrDefault(masked) + count;
        }

        return rows with { SetAside = setAside };
    }

    private static IReadOnlyList<string> Masked(IReadOnlyList<string> texts, Traces traces) => [.. texts.Select(traces.Mask)];

    private static SortedDictionary<string, string> Masked(IReadOnlyDictionary<string, string> texts, Traces traces)
    {
        var masked = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, value) in texts)
        {
            masked[traces.Mask(key)] = traces.Mask(value);
        }

        return masked;
    }
}

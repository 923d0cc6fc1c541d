using CsvHelper;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>The rows of an upload that could not be read, without what was found there of persons who asked to be forgotten.</summary>
internal static class RedactedRows
{
    /// <summary>Leaves out what is of a forgotten person; false where nothing is, and the file is as it was.</summary>
    public static bool Write(string path, Traces traces)
    {
        var isChanged = false;
        using (var records = new CsvRecords(() => File.OpenRead(path), new Dialect(null, ',')))
        using (var writer = CsvWriter.ToFile(path + ".new", new CsvWriterOptions { NewLine = "\n" }))
        {
            while (records.Read())
            {
                var cells = Enumerable.Range(0, records.Count).Select(i => Plain(records.Cell(i))).ToArray();
                var rejection = cells.Length == RejectedRows.Columns && long.TryParse(cells[1], CultureInfo.InvariantCulture, out var line)
                    ? new Rejection(cells[0], line, cells[2], cells[3], cells[4])
                    : null;
                if (rejection is null)
                {
                    writer.WriteRecord(cells);
                    continue;
                }

                var redacted = RedactedReceipt.Of(rejection, traces);
                isChanged |= redacted != rejection;
                RejectedRows.Write(writer, redacted);
            }
        }

        if (isChanged)
        {
            File.Move(path + ".new", path, overwrite: true);
        }

        return isChanged;
    }

    private static string Plain(ReadOnlySpan<byte> cell) => Encoding.UTF8.GetString(CsvFormulas.IsGuarded(cell) ? cell[1..] : cell);
}

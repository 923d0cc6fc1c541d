using CsvHelper;
using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>The rows of an upload that could not be read, without what was found there of persons who asked to be forgotten.</summary>
internal static class RedactedRows
{
    private const int Found = 3;

    /// <summary>Leaves out what was found where it is of a forgotten person; false where nothing is, and the file is as it was.</summary>
    public static bool Write(string path, Forgotten forgotten)
    {
        var isChanged = false;
        using (var records = new CsvRecords(() => File.OpenRead(path), new Dialect(null, ',')))
        using (var writer = CsvWriter.ToFile(path + ".new", new CsvWriterOptions { NewLine = "\n" }))
        {
            while (records.Read())
            {
                var cells = Enumerable.Range(0, records.Count).Select(i => Encoding.UTF8.GetString(records.Cell(i))).ToArray();
                if (cells.Length > Found && forgotten.Redact(CsvFormulas.IsGuarded(records.Cell(Found)) ? cells[Found][1..] : cells[Found]) is "" && cells[Found].Length > 0)
                {
                    (cells[Found], isChanged) = ("", true);
                }

                writer.WriteRecord(cells);
            }
        }

        if (isChanged)
        {
            File.Move(path + ".new", path, overwrite: true);
        }

        return isChanged;
    }
}

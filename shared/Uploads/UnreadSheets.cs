using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Sheets of a workbook that hold another table than the one as which the workbook is read: an upload is one kind of export, and whoever
/// sent it learns which sheet was left and what to do with it.
/// </summary>
internal sealed class UnreadSheets
{
    // A heading and a row below it: a title or a remark is no table.
    private const int FewestRows = 2;

    private readonly Dictionary<string, (string Table, int Rows)> others = new(StringComparer.Ordinal);
    private readonly HashSet<string> read = new(StringComparer.Ordinal);

    /// <summary>A row of another table; by which name it is told.</summary>
    public string Left(RecordReader records, string table)
    {
        if (records is SheetRecords { Sheet: { } sheet })
        {
            others[sheet] = (others.TryGetValue(sheet, out var before) ? before.Table : table, before.Rows + 1);
        }

        return table;
    }

    public void Read(RecordReader records)
    {
        if (records is SheetRecords { Sheet: { } sheet })
        {
            read.Add(sheet);
        }
    }

    public void Tell(Reading reading, ExportFormat format)
    {
        foreach (var (sheet, (table, rows)) in others.Where(other => other.Value.Rows >= FewestRows && !read.Contains(other.Key)))
        {
            reading.Note(
                $"Sheet '{sheet}' was not read: it holds another table ({table}) than {format.Name}. If it is an export of its own, save "
                    + "the sheet as a file of its own and upload that.");
        }
    }
}

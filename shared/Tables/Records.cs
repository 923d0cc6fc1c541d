using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>Opens the records of a file, whatever it is written in.</summary>
public static class Records
{
    /// <summary>The whole file.</summary>
    public static RecordReader Open(UploadFile file, Dialect? dialect) =>
        file.IsWorkbook ? new SheetRecords(file.Open(), file.Name) : new CsvRecords(file.Open(), dialect!);

    /// <summary>The beginning of the file; a workbook is opened whole.</summary>
    public static RecordReader Open(UploadFile file, FileHead head, Dialect? dialect)
    {
        if (file.IsWorkbook)
        {
            return Open(file, dialect);
        }

        // The last line of a cut head may be half a row: it ends at the last line break.
        var bytes = head.Bytes;
        if (!head.IsWhole && dialect!.Encoding is null or { IsSingleByte: true })
        {
            var end = bytes.Span.LastIndexOf((byte)'\n');
            bytes = end > 0 ? bytes[..(end + 1)] : bytes;
        }

        return new CsvRecords(new MemoryStream(bytes.ToArray(), writable: false), dialect!);
    }
}

using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>Opens the records of a file, whatever it is written in.</summary>
public static class Records
{
    /// <summary>The whole file.</summary>
    public static RecordReader Open(UploadFile file, Dialect? dialect) =>
        file.IsWorkbook ? new SheetRecords(file) : new CsvRecords(file.Open, dialect!);

    /// <summary>The beginning of the file; a workbook is opened whole.</summary>
    public static RecordReader Open(UploadFile file, FileHead head, Dialect? dialect)
    {
        if (file.IsWorkbook)
        {
            return Open(file, dialect);
        }

        var bytes = head.IsWhole ? head.Bytes : head.Bytes[..LastBreak(head.Bytes.Span, dialect!.Encoding)];
        return new CsvRecords(() => new MemoryStream(bytes.ToArray(), writable: false), dialect!);
    }

    // The last line of a cut head may be half a row, whose half a date would be believed: the head ends at the last line break.
    private static int LastBreak(ReadOnlySpan<byte> head, Encoding? encoding)
    {
        var width = encoding is null or { IsSingleByte: true } ? 1 : 2;
        for (var end = head.Length / width * width; end > 0; end -= width)
        {
            var (first, second) = (head[end - width], head[end - 1]);
            if (width == 1 ? first == '\n' : (first == '\n' && second == 0) || (first == 0 && second == '\n'))
            {
                return end;
            }
        }

        return head.Length;
    }
}

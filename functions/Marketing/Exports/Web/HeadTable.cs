using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>The first rows of a file as plain texts: what one file of an export says of another, as its days or its site.</summary>
internal static class HeadTable
{
    /// <summary>Rows of cells, the heading first; the file is small or only its beginning counts.</summary>
    public static IReadOnlyList<string[]> Rows(FileHead head)
    {
        var encoding = TextEncoding.Tell(head.Bytes.Span);
        var text = (encoding ?? Encoding.UTF8).GetString(head.Bytes.Span).TrimStart('\ufeff');
        var first = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)));
        var separator = first.Contains('\t') ? '\t' : first.Contains(';') && !first.Contains(',') ? ';' : ',';
        using var records = new CsvRecords(() => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false), new Dialect(null, separator));
        List<string[]> rows = [];
        while (records.Read())
        {
            if (!records.IsEmptyLine)
            {
                rows.Add(records.ToTexts());
            }
        }

        // The last row of a beginning may be cut.
        return head.IsWhole || rows.Count == 0 ? rows : rows[..^1];
    }
}

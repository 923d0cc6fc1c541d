using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>The first rows of a file as plain texts: what one file of an export says of another, as its days or its site.</summary>
internal static class HeadTable
{
    /// <summary>Rows of cells, the heading first; the file is small or only its beginning counts.</summary>
    /// <param name="head">The file's beginning.</param>
    /// <param name="isName">Whether a heading, normalised, is that of the column which tells what the table is: it comes first, wherever a
    /// spreadsheet has put it.</param>
    public static IReadOnlyList<string[]> Rows(FileHead head, Func<string, bool> isName)
    {
        var rows = Read(head);
        var place = rows.Count == 0 ? -1 : Array.FindIndex(rows[0], text => isName(Spellings.Normalize(text)));
        return place <= 0
            ? rows : [.. rows.Select(row => place < row.Length ? (string[])[row[place], .. row[..place], .. row[(place + 1)..]] : row)];
    }

    private static List<string[]> Read(FileHead head)
    {
        var encoding = TextEncoding.Tell(head.Bytes.Span);
        var text = (encoding ?? Encoding.UTF8).GetString(head.Bytes.Span).TrimStart('\ufeff');
        var first = text.AsSpan(0, Math.Max(0, text.IndexOf('\n', StringComparison.Ordinal)));
        var separator = first.Contains('\t') ? '\t' : first.Contains(';') && !first.Contains(',') ? ';' : ',';
        using var records =
            new CsvRecords(() => new MemoryStream(Encoding.UTF8.GetBytes(text), writable: false), new Dialect(null, separator));
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

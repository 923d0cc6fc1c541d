using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>The beginnings of a workbook's sheets, as delimited text: a sheet is to its workbook what a file is to its zip.</summary>
internal static class SheetHeads
{
    /// <summary>No tool's export has as many; a workbook of thousands of sheets is not held.</summary>
    private const int Most = 32;

    private const int Longest = FileHead.Length / 4;

    public static IReadOnlyList<FileHead> Of(UploadFile workbook)
    {
        using var records = new SheetRecords(workbook);
        var heads = new List<FileHead>();
        var (name, text, isWhole) = ((string?)null, new StringBuilder(), true);
        while (records.Read())
        {
            if (records.SheetName is { } begun)
            {
                Close();
                if (heads.Count == Most)
                {
                    return heads;
                }

                (name, isWhole) = (begun, true);
                text.Clear();
            }
            else if (text.Length > Longest)
            {
                isWhole = false;
            }
            else if (records.Count > 0)
            {
                text.AppendJoin(',', records.ToTexts().Select(Quoted)).Append('\n');
            }
        }

        Close();
        return heads;

        void Close()
        {
            if (name is not null)
            {
                heads.Add(new FileHead(name, Encoding.UTF8.GetBytes(text.ToString()), isWhole));
            }
        }
    }

    private static string Quoted(string cell) => cell.AsSpan().ContainsAny(',', '"', '\n') || cell.Contains('\r', StringComparison.Ordinal)
        ? $"\"{cell.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : cell;
}

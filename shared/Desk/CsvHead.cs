using Pipeline.Tables;

namespace Pipeline.Desk;

/// <summary>The first rows of a CSV of ours, its heading among them.</summary>
internal static class CsvHead
{
    public static IReadOnlyList<IReadOnlyList<string>> Read(string path, int rows)
    {
        using var records = new CsvRecords(() => File.OpenRead(path), new Dialect(null, ','));
        List<IReadOnlyList<string>> read = [];
        while (read.Count <= rows && records.Read())
        {
            read.Add([.. Enumerable.Range(0, records.Count).Select(cell => Encoding.UTF8.GetString(records.Cell(cell)))]);
        }

        return read;
    }
}

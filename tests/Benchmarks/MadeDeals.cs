namespace Pipeline.Benchmarks;

/// <summary>Deals as HubSpot exports them; the same size writes the same bytes.</summary>
internal static class MadeDeals
{
    private static readonly string[] Stages = ["Closed Won", "Closed Lost", "Appointment Scheduled"];

    /// <returns>Rows written.</returns>
    public static long Write(string path, long bytes) => Write(path, bytes, long.MaxValue);

    /// <summary>So many rows, however many bytes they take.</summary>
    public static void WriteRows(string path, long rows) => Write(path, long.MaxValue, rows);

    private static long Write(string path, long bytes, long most)
    {
        using var output = new StreamWriter(path, append: false, new UTF8Encoding(false), 1 << 20);
        output.Write(
            "Record ID,Deal Name,Deal Stage,Pipeline,Deal owner,Amount,Currency,Close Date,Create Date,Original Traffic Source,Closed "
                + "Lost Reason\n");
        var (rows, written) = (0L, 0L);
        while (written < bytes && rows < most)
        {
            rows++;
            var line = string.Create(
                CultureInfo.InvariantCulture,
                $"{70_000_000_000 + rows},Deal number {rows} for somebody,{Stages[rows % 3]},Sales,Owner {rows % 40},"
                    + $"{(rows % 9000 * 1000) + 17.5},IDR,2025-{(rows % 12) + 1:00}-{(rows % 28) + 1:00} 10:11,2025-01-{(rows % 28) + 1:00}"
                    + $" 09:00,Organic search,{(rows % 3 == 1 ? "Price" : "")}\n");
            output.Write(line);
            written += line.Length;
        }

        return rows;
    }
}

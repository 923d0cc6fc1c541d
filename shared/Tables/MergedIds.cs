namespace Pipeline.Tables;

/// <summary>
/// Ids of the records that a CRM merged into one, as its export lists them: divided by semicolons, in HubSpot each with the time of the
/// merge.
/// </summary>
public static class MergedIds
{
    /// <summary>Divided by semicolons; null where nothing was merged.</summary>
    public static string? Read(Row row, Column column) => Of(row.Text(column));

    public static string? Of(string? text)
    {
        var ids = (text ?? "").Split([';', ',', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .Select(id => id.Split(':')[0].Trim()).Where(id => id.Length > 0).Distinct(StringComparer.Ordinal).ToList();
        return ids.Count == 0 ? null : string.Join(';', ids);
    }
}

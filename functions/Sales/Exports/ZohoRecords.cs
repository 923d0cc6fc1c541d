using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>How Zoho's exports point at other records.</summary>
public static class ZohoRecords
{
    /// <summary>The id of another record; Zoho Analytics writes 0 for none.</summary>
    public static string? Ref(Row row, Column column) => row.Text(column) is { } id && id != "0" ? id : null;

    /// <summary>The record's own id, with its kind, because calls, meetings and tasks are numbered apart.</summary>
    public static string Key(Row row, Column id, string kind, DateTime at, string? owner, string? about) =>
        row.Has(id)
            ? $"{kind} {row.Id(id)}" : string.Create(CultureInfo.InvariantCulture, $"{kind} {at:yyyy-MM-ddTHH:mm:ss} | {owner} | {about}");
}

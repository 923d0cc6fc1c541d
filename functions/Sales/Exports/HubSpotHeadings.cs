using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>Columns that HubSpot writes alike in the exports of several kinds of record.</summary>
public static class HubSpotHeadings
{
    /// <summary>When the record was last changed.</summary>
    public static readonly Column Modified =
        Column.Date(
            "Last Modified Date", "Object last modified date/time", "Fecha de la última modificación", "Data da última modificação",
            "Datum der letzten Änderung", "Date de dernière modification");
}

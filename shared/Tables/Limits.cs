namespace Pipeline.Tables;

/// <summary>What one table may hold. No tool's export comes near; what goes beyond would cost time and memory and tell nothing.</summary>
public static class Limits
{
    /// <summary>HubSpot writes some thousand properties, Salesforce 800 fields.</summary>
    public const int Columns = 4_096;

    /// <summary>What Excel itself can hold.</summary>
    public const int SheetRows = 1_048_576;

    /// <summary>What Excel itself can hold.</summary>
    public const int SheetColumns = 16_384;

    /// <summary>Places that a sheet spans, most of them empty where a few cells stand far apart.</summary>
    public const long SheetCells = 300_000_000;

    /// <summary>Texts, styles and names of a workbook, which its reader holds at once and thrice as large.</summary>
    public const long WorkbookTexts = 64L * 1024 * 1024;

    /// <summary>One row of a sheet, as XML; its reader holds it at once.</summary>
    public const long SheetRow = 8L * 1024 * 1024;
}

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

    /// <summary>Cells of a sheet that are in use, and those of its empty rows, which are walked through all the same.</summary>
    public const long SheetCells = 300_000_000;

    /// <summary>Texts, styles and names of a workbook, which its reader holds at once and thrice as large.</summary>
    public const long WorkbookTexts = 48L * 1024 * 1024;

    /// <summary>One text of a workbook with its marks, as XML; a cell of Excel holds 32,767 characters.</summary>
    public const long WorkbookText = 1024 * 1024;

    /// <summary>An XLS workbook, which ends at 65,536 rows and 256 columns a sheet.</summary>
    public const long OldWorkbook = 32L * 1024 * 1024;

    /// <summary>Shared texts of an XLS workbook, each of which its reader holds in a hundred bytes.</summary>
    public const long OldWorkbookTexts = 1_200_000;

    /// <summary>One row of a sheet, as XML; its reader holds it at once.</summary>
    public const long SheetRow = 8L * 1024 * 1024;
}

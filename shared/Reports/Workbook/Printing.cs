using DocumentFormat.OpenXml.Spreadsheet;

namespace Pipeline.Reports.Workbook;

/// <summary>How a sheet is printed: across the page, all its columns on one.</summary>
internal static class Printing
{
    /// <summary>The first of a sheet's parts.</summary>
    public static SheetProperties Fits() => new(new PageSetupProperties { FitToPage = true });

    /// <summary>The last of a sheet's parts.</summary>
    public static PageSetup Lying() => new() { Orientation = OrientationValues.Landscape, FitToWidth = 1, FitToHeight = 0, PaperSize = 9 };
}

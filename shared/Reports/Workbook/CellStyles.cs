using DocumentFormat.OpenXml.Spreadsheet;

namespace Pipeline.Reports.Workbook;

/// <summary>
/// The workbook's cell formats, each asked for by what it shows. Excel writes them with the reader's own point,
/// comma and month names.
/// </summary>
internal sealed class CellStyles(ReportCulture culture)
{
    public const uint Plain = 0;
    public const uint Heading = 1;
    public const uint Title = 2;
    public const uint Wrapped = 3;

    public const uint FigureHeading = 4;
    public const uint Link = 5;

    /// <summary>Letters that trillions of rupiah take: a number that is wider than its column shows as ###.</summary>
    public const double MoneyWidth = 24;

    private const uint FirstFormatId = 164;

    private readonly List<string> formats = [];

    public uint Day => Of("d mmm yyyy");

    public uint Month => Of("mmm yyyy");

    public uint Moment => Of("d mmm yyyy hh:mm");

    /// <summary>Points of a ratio's change.</summary>
    public uint Points => culture.T("points", "poin") is var points ? Of($"+0.0\" {points}\";-0.0\" {points}\";0.0\" {points}\"") : Plain;

    public uint Change => Of("+0.0%;-0.0%;0.0%");

    /// <summary>A value of a unit: with the decimals that the page gives it, and its word where it has one.</summary>
    public uint Of(double value, string unit) => Of(
        unit == "ratio" ? (value != 0 && Math.Abs(value) < 0.0995 ? "0.00%" : "0.0%")
        : unit == "times" ? "0.0\"×\""
        : Word(unit) is { } word ? $"#,##0{(IsWhole(value) ? "" : ".0")}\" {word}\""
        : ReportCulture.IsCurrency(unit) ? $"\"{unit}\" #,##0{(IsWhole(value) || ReportCulture.Hundredths(value, unit) == 0 ? "" : ".00")}"
        : IsWhole(value) ? "#,##0" : "#,##0.00");

    public Stylesheet Sheet() => new(
        new NumberingFormats(
            formats.Select((format, at) => new NumberingFormat { NumberFormatId = FirstFormatId + (uint)at, FormatCode = format })),
        new Fonts(
            new Font(new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 11 }, new FontName { Val = "Calibri" }),
            new Font(new Bold(), new FontSize { Val = 14 }, new FontName { Val = "Calibri" }),
            new Font(new Underline(), new FontSize { Val = 11 }, new Color { Rgb = "FF0B57A4" }, new FontName { Val = "Calibri" })),
        new Fills(
            new Fill(new PatternFill { PatternType = PatternValues.None }),
            new Fill(new PatternFill { PatternType = PatternValues.Gray125 })),
        new Borders(new Border(), new Border(new BottomBorder { Style = BorderStyleValues.Thin })),
        new CellStyleFormats(new CellFormat()),
        new CellFormats(
        [
            new CellFormat(),
            new CellFormat(
                new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { FontId = 1, BorderId = 1, ApplyFont = true,
                ApplyBorder = true, ApplyAlignment = true },
            new CellFormat { FontId = 2, ApplyFont = true },
            new CellFormat(new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top }) { ApplyAlignment = true },
            new CellFormat(
                new Alignment { WrapText = true, Vertical = VerticalAlignmentValues.Top, Horizontal = HorizontalAlignmentValues.Right }) {
                    FontId = 1, BorderId = 1, ApplyFont = true, ApplyBorder = true, ApplyAlignment = true },
            new CellFormat { FontId = 3, ApplyFont = true },
            .. formats.Select((_, at) => new CellFormat { NumberFormatId = FirstFormatId + (uint)at, ApplyNumberFormat = true }),
        ]),
        new DocumentFormat.OpenXml.Spreadsheet.CellStyles(new CellStyle { Name = "Normal", FormatId = 0, BuiltinId = 0 }));

    private static bool IsWhole(double value) => Math.Abs(value - Math.Round(value)) < 1e-9;

    private string? Word(string unit) => unit switch
    {
        "days" => culture.T("days", "hari"),
        "hours" or ReportCulture.Wait => culture.T("hours", "jam"),
        "minutes" => culture.T("minutes", "menit"),
        "seconds" => culture.T("seconds", "detik"),
        _ => null,
    };

    private uint Of(string format)
    {
        if (!formats.Contains(format))
        {
            formats.Add(format);
        }

        return Link + 1 + (uint)formats.IndexOf(format);
    }
}

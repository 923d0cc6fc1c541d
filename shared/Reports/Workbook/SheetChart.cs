using System.Xml.Linq;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using Pipeline.Reports.Charts;
using Pipeline.Reports.Pages;

namespace Pipeline.Reports.Workbook;

/// <summary>The page's chart beside the figures on their sheet, as a chart of the spreadsheet's own.</summary>
internal static class SheetChart
{
    private const int Width = 12;
    private const int Height = 22;

    // Below this, the steps of an axis have fractions.
    private const int FewSteps = 10;

    private static readonly XNamespace C = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    private static readonly XNamespace A = "http://schemas.openxmlformats.org/drawingml/2006/main";
    private static readonly XNamespace X = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    private static readonly XNamespace R = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    // The page's own hues, in words that need no stylesheet.
    private static readonly Dictionary<Tone, string> Colours = new()
    {
        [Tone.Now] = "0B57A4",
        [Tone.Then] = "8A8F98",
        [Tone.Target] = "B3541E",
        [Tone.First] = "0B57A4",
        [Tone.Second] = "C9822B",
        [Tone.Third] = "3C8D5A",
        [Tone.Fourth] = "8E4FA8",
        [Tone.Fifth] = "C0445E",
        [Tone.Sixth] = "2E9CA6",
    };

    private static readonly string[] Axes = ["1", "2"];

    /// <summary>The sheet, with its chart where the page has one.</summary>
    public static Worksheet Beside(WorksheetPart part, ReportTable table, string name, Worksheet sheet, ReportCulture culture)
    {
        if (table.Drawn is not { } chart || table.Rows.Count == 0)
        {
            return sheet;
        }

        var columns = SheetColumn.Of(table, culture);
        var drawings = part.AddNewPart<DrawingsPart>("rIdDrawing");
        Feed(drawings.AddNewPart<ChartPart>("rIdChart"), Space(chart, table, columns, name));
        Feed(drawings, Anchor(chart.Title, columns.Count + 1));
        sheet.Append(new Drawing { Id = "rIdDrawing" });
        return sheet;
    }

    private static void Feed(OpenXmlPart part, XElement root)
    {
        using var memory = new MemoryStream();
        new XDocument(root).Save(memory, SaveOptions.DisableFormatting);
        memory.Position = 0;
        part.FeedData(memory);
    }

    // Behind the last column, and an empty one.
    private static XElement Anchor(string title, int column) => new(
        X + "wsDr",
        new XElement(
            X + "twoCellAnchor",
            Corner("from", column, 1),
            Corner("to", column + Width, 1 + Height),
            new XElement(
                X + "graphicFrame", new XAttribute("macro", ""),
                new XElement(
                    X + "nvGraphicFramePr",
                    new XElement(X + "cNvPr", new XAttribute("id", "2"), new XAttribute("name", "Chart"), new XAttribute("descr", title)),
                    new XElement(X + "cNvGraphicFramePr")),
                new XElement(
                    X + "xfrm",
                    new XElement(A + "off", new XAttribute("x", "0"), new XAttribute("y", "0")),
                    new XElement(A + "ext", new XAttribute("cx", "0"), new XAttribute("cy", "0"))),
                new XElement(
                    A + "graphic",
                    new XElement(
                        A + "graphicData", new XAttribute("uri", C.NamespaceName),
                        new XElement(C + "chart", new XAttribute(R + "id", "rIdChart"))))),
            new XElement(X + "clientData")));

    private static XElement Corner(string name, int column, int row) => new(
        X + name, new XElement(X + "col", column), new XElement(X + "colOff", 0), new XElement(X + "row", row),
        new XElement(X + "rowOff", 0));

    private static XElement Space(Chart chart, ReportTable table, IReadOnlyList<SheetColumn> columns, string sheet)
    {
        List<(XElement Drawn, Mark Mark)> series =
        [
            .. columns.Index().Where(column => column.Item.At > 0).Select((column, order) =>
            {
                var of = chart.Series[column.Item.At - 1];
                var isWhole = column.Index > 0 && columns[column.Index - 1].At == column.Item.At;
                return (Series(of, isWhole ? Tone.Then : of.Tone, order, column.Index + 1, table, sheet), of.Mark);
            }),
        ];
        return new(
            C + "chartSpace",
            new XElement(
                C + "chart",
                Title(chart.Title),
                Value("autoTitleDeleted", "0"),
                new XElement(
                    C + "plotArea",
                    new XElement(C + "layout"),
                    series.Where(one => one.Mark is not (Mark.Line or Mark.Dashes)).ToList() is { Count: > 0 } bars
                        ? Bars(bars, bars[0].Mark) : null,
                    series.Where(one => one.Mark is Mark.Line or Mark.Dashes).ToList() is { Count: > 0 } lines ? Lines(lines) : null,
                    Labels(table, columns[0]),
                    Values(chart)),
                series.Count > 1 ? new XElement(C + "legend", Value("legendPos", "b"), Value("overlay", "0")) : null,
                Value("plotVisOnly", "1"),
                Value("dispBlanksAs", "gap")));
    }

    private static XElement Title(string text) => new(
        C + "title",
        new XElement(
            C + "tx",
            new XElement(
                C + "rich", new XElement(A + "bodyPr"),
                new XElement(
                    A + "p",
                    new XElement(A + "pPr", new XElement(A + "defRPr", new XAttribute("sz", "1200"), new XAttribute("b", "1"))),
                    new XElement(
                        A + "r", new XElement(A + "rPr", new XAttribute("sz", "1200"), new XAttribute("b", "1")),
                        new XElement(A + "t", text))))),
        Value("overlay", "0"));

    private static XElement Bars(List<(XElement Drawn, Mark Mark)> series, Mark mark) => new(
        C + "barChart",
        Value("barDir", "col"),
        Value("grouping", mark == Mark.Columns ? "clustered" : "stacked"),
        Value("varyColors", "0"),
        series.Select(one => one.Drawn),
        Value("gapWidth", "60"),
        mark == Mark.Columns ? null : Value("overlap", "100"),
        Axes.Select(axis => Value("axId", axis)));

    private static XElement Lines(List<(XElement Drawn, Mark Mark)> series) => new(
        C + "lineChart", Value("grouping", "standard"), Value("varyColors", "0"), series.Select(one => one.Drawn), Value("marker", "1"),
        Axes.Select(axis => Value("axId", axis)));

    private static XElement Series(ChartSeries series, Tone tone, int order, int column, ReportTable table, string sheet)
    {
        var (letters, last) = (SheetColumn.Letters(column), table.Rows.Count + 1);
        var colour = new XElement(
            A + "solidFill",
            new XElement(A + "srgbClr", new XAttribute("val", Colours.GetValueOrDefault(tone, Colours[Tone.Then]))));
        var isLine = series.Mark is Mark.Line or Mark.Dashes;
        return new(
            C + "ser",
            Value("idx", Text(order)),
            Value("order", Text(order)),
            new XElement(C + "tx", Reference("strRef", letters, 1, 1)),
            new XElement(
                C + "spPr",
                isLine
                    ? new XElement(
                        A + "ln", new XAttribute("w", "22225"), colour,
                        series.Mark == Mark.Dashes ? new XElement(A + "prstDash", new XAttribute("val", "dash")) : null)
                    : colour),
            isLine ? new XElement(C + "marker", Value("symbol", "none")) : Value("invertIfNegative", "0"),
            new XElement(C + "cat", Reference(table.Rows[0][0] is LabelledDay ? "numRef" : "strRef", "A", 2, last)),
            new XElement(C + "val", Reference("numRef", letters, 2, last)),
            isLine ? Value("smooth", "0") : null);

        XElement Reference(string kind, string of, int from, int to) => new(
            C + kind,
            new XElement(C + "f", string.Create(CultureInfo.InvariantCulture, $"'{sheet}'!${of}${from}:${of}${to}")));
    }

    private static XElement Labels(ReportTable table, SheetColumn first) => new(
        C + "catAx",
        Value("axId", Axes[0]),
        new XElement(C + "scaling", Value("orientation", "minMax")),
        Value("delete", "0"),
        Value("axPos", "b"),
        Format(table.Rows[0][0] is LabelledDay day ? day.IsMonth ? "mmm yyyy" : "d mmm yyyy" : "General"),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "low"),
        Value("crossAx", Axes[1]),
        Value("crosses", "autoZero"),
        Value("noMultiLvlLbl", first.IsRight ? "1" : "0"));

    private static XElement Values(Chart chart) => new(
        C + "valAx",
        Value("axId", Axes[1]),
        new XElement(
            C + "scaling", Value("orientation", "minMax"), chart.FromZero && IsPositive(chart) ? Value("min", "0") : null),
        Value("delete", "0"),
        Value("axPos", "l"),
        new XElement(
            C + "majorGridlines",
            new XElement(
                C + "spPr",
                new XElement(
                    A + "ln", new XElement(A + "solidFill", new XElement(A + "srgbClr", new XAttribute("val", "DDDDDD")))))),
        Format(chart.Unit == "ratio" ? "0%" : Largest(chart) >= FewSteps ? "#,##0" : "0.0"),
        Value("majorTickMark", "none"),
        Value("minorTickMark", "none"),
        Value("tickLblPos", "nextTo"),
        Value("crossAx", Axes[0]),
        Value("crosses", "autoZero"));

    private static double Largest(Chart chart) =>
        chart.Series.SelectMany(series => series.Values).Max(value => Math.Abs(value ?? 0));

    private static bool IsPositive(Chart chart) => chart.Series.All(series => series.Values.All(value => value is not < 0));

    private static XElement Format(string code) =>
        new(C + "numFmt", new XAttribute("formatCode", code), new XAttribute("sourceLinked", "0"));

    private static XElement Value(string name, string value) => new(C + name, new XAttribute("val", value));

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);
}

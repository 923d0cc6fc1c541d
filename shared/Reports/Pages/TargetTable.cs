using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>The targets that were set, beside what their metrics came to in the same month.</summary>
public static class TargetTable
{
    /// <summary>The list of a side's targets: month, metric, the parts of the business that they may be set for, target.</summary>
    public const string List = "targets_set";

    public static ReportTable? Of(ReportPage page)
    {
        if (page.Report.Lists.FirstOrDefault(list => list.Id == List) is not { Rows.Count: > 0 } list)
        {
            return null;
        }

        var parts = Parts(list);
        return new ReportTable
        {
            Id = List,
            Title = page.T(list.English, list.Indonesian),
            Columns =
            [
                new(page.T("Metric", "Metrik")), .. parts.Select(part => new TableColumn(page.Word(part))), new(page.T("Month", "Bulan")),
                new(page.T("Reached", "Tercapai"), true), new(page.T("Target", "Target"), true) { Id = $"lists: {List}, target" },
            ],
            Rows = [.. list.Rows.Select((row, number) => Row(page, list, row, parts, number))],

            // A firm's target is that of its teams, and of its owners, once more.
            Ways = [.. list.Rows.Select(row => Part(list, row, parts) is { } part ? page.Word(part) : page.T("In all", "Seluruhnya"))],
        };
    }

    /// <summary>Each target with what its metric has reached.</summary>
    public static IReadOnlyList<TargetReached> Reached(ReportPage page) =>
        page.Report.Lists.FirstOrDefault(list => list.Id == List) is { } list
            ? [.. list.Rows.Select((row, number) => Reached(page, list, row, Parts(list), number))] : [];

    private static List<string> Parts(ReportList list) =>
        [.. list.Columns.Skip(2).SkipLast(1).Where(part => list.Rows.Any(row => Cell(list, row, part) is not null))];

    private static IReadOnlyList<object?> Row(ReportPage page, ReportList list, IReadOnlyList<object?> row, List<string> parts, int number)
    {
        var target = Reached(page, list, row, parts, number);
        return
        [
            page.Name(target.Metric), .. parts.Select(part => Cell(list, row, part) is string item ? page.Item(part, item) : null),
            Month(page, target.Month.From), new Amount(target.Reached.Value, target.Unit, Of: target.Reached),
            new Amount(target.Target, target.Unit, At: target.At),
        ];
    }

    private static TargetReached Reached(ReportPage page, ReportList list, IReadOnlyList<object?> row, List<string> parts, int number)
    {
        var metric = (string)Cell(list, row, "metric")!;
        var month = Period.Month(DateOnly.ParseExact((string)Cell(list, row, "month")!, "yyyy-MM-dd", CultureInfo.InvariantCulture));
        (string Name, string? Item) part = Part(list, row, parts) is { } named ? (named, Cell(list, row, named) as string) : default;
        var reached = Reached(page, metric, month, part);
        var target = Convert.ToDouble(Cell(list, row, "target"), CultureInfo.InvariantCulture);
        var unit = reached.Unit.Length > 0 ? reached.Unit : page.Measured.Definition(metric)?.Unit is { } known and not "money"
            ? known : page.Report.Currency;
        return new(metric, month, reached, target, unit)
        {
            Part = part.Item is { } item ? page.Item(part.Name, item) : null,
            At = Address.Cell(number, "target", target),
        };
    }

    private static string? Part(ReportList list, IReadOnlyList<object?> row, List<string> parts) =>
        parts.FirstOrDefault(part => Cell(list, row, part) is string);

    // What a month has come to by now stands beside a target for all of it.
    private static LabelledDay Month(ReportPage page, DateOnly day) => new(
        page.Culture.Month(day)
            + (day <= page.Report.AsOf && page.Report.AsOf < Period.Month(day).To ? page.T(" (so far)", " (sejauh ini)") : ""),
        day, IsMonth: true);

    // A stock has no months: it stands beside the target of the present one, unless all that is known of it lies before that.
    private static Figure Reached(ReportPage page, string metric, Period month, (string Dimension, string? Item) part)
    {
        var timeline = part.Item is { } item
            ? page.Measured.Of(metric, part.Dimension, Spelled(page, metric, part.Dimension, item)) : page.Measured.Of(metric);
        var isNow = month.From <= page.Report.AsOf && page.Report.AsOf <= month.To;
        return isNow && page.Measured.Definition(metric)?.Grains is ["all"] && !(page.OldSince(metric) < month.From)
            ? timeline.Whole : timeline.Over(month);
    }

    // People write ayu or Paid social where the tool has Ayu and Paid Social.
    private static string Spelled(ReportPage page, string metric, string dimension, string item) =>
        page.Measured.Items(metric, dimension).FirstOrDefault(known => string.Equals(known, item, StringComparison.OrdinalIgnoreCase))
            ?? item;

    private static object? Cell(ReportList list, IReadOnlyList<object?> row, string column) => row[list.Columns.ToList().IndexOf(column)];
}

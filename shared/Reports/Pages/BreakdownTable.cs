using Pipeline.Reports.Periods;
using Pipeline.Tables;

namespace Pipeline.Reports.Pages;

/// <summary>Metrics by the values of one dimension: the largest, the others together, and what states no value.</summary>
internal static class BreakdownTable
{
    // A remainder smaller than this share of the whole is rounding, not rows without a value.
    private const double Notable = 0.002;

    public static ReportTable? Of(
        ReportPage page, string id, string title, string by, IReadOnlyList<string> wanted, Period? period, Period? before, int top)
    {
        var measured = page.Measured;
        List<string> metrics = [.. wanted.Where(metric => measured.Items(metric, by).Count > 0)];
        if (metrics.Count == 0 || metrics[0] != wanted[0])
        {
            return null;
        }

        Figure Over(string metric, string item, Period? over) =>
            over is { } days ? measured.Of(metric, by, item).Over(days) : measured.Of(metric, by, item).Whole;

        var items = metrics.Where(metric => metric == metrics[0] || (measured.AddsParts(metric) && !IsRate(metric)))
            .SelectMany(metric => measured.Items(metric, by)).Distinct(StringComparer.Ordinal)
            .Select(item => (Item: item, Figure: Over(metrics[0], item, period)))
            .Where(
                pair => IsSaid(pair.Figure)
                    || metrics.Skip(1)
                    .Any(
                        metric => !IsRate(metric) && measured.AddsParts(metric) && measured.Items(metric, by).Contains(pair.Item)
                            && IsSaid(Over(metric, pair.Item, period))))
            .OrderByDescending(pair => pair.Figure.Value).ThenBy(pair => pair.Item, StringComparer.Ordinal).ToList();
        var hasRest = measured.AddsParts(metrics[0]) && !measured.IsRatio(metrics[0]) && metrics.Exists(IsNotable);
        if (items.Count == 0 || (items.Count == 1 && !hasRest))
        {
            return null;
        }

        // One row more than the top costs less than a row that says "1 other".
        var shown = items.Count <= top + 1 ? items.Count : top;
        List<IReadOnlyList<object?>> rows =
            [.. items.Take(shown)
                .Select(
                    pair => Row(page.Item(by, pair.Item), metric => Now(metric, pair.Item), metric => Over(metric, pair.Item, before)))];
        if (items.Count > shown)
        {
            var rest = items.Skip(shown).Select(pair => pair.Item).ToList();
            Figure Rest(string metric, Period? over) =>
                Told(rest.Select(item => Over(metric, item, over)).Together(measured.AddsParts(metric)), "(others)", rest.Count);
            var count = new CitedNumber(page.Culture.Number(rest.Count), Address.OfParts(Rest(metrics[0], period)));
            rows.Add(
                Row(page.T($"{count} {Plural.Of(rest.Count, "other", "others")}", $"{count} lainnya"), metric => Rest(metric, period),
                    metric => Rest(metric, before)));
        }

        if (hasRest)
        {
            rows.Add(
                Row(page.T("Not stated", "Tanpa keterangan"), metric => Unstated(metric) is { } unstated
                    ? Told(unstated, "(not stated)") : null, _ => null));
        }

        return new ReportTable { Id = id, Title = title, Columns = Columns(), Rows = rows, BarRows = shown };

        // What has deals and no amount has a row: without it the column of deals would not add up to all of them.
        static bool IsSaid(Figure figure) => figure.Value is not null && (figure.Value != 0 || figure.N > 0 || figure.Denominator > 0);

        // Parts that make up the whole leave nothing for a part that none of them is: a zero, and no unknown.
        Figure Now(string metric, string item) =>
            period is null && !IsRate(metric) && !measured.Items(metric, by).Contains(item) && measured.AddsParts(metric)
                ? measured.Tell(Over(metric, item, null) with { Value = 0, Unit = measured.Of(metric).Unit })
                : Over(metric, item, period);

        Figure Undivided(string metric) => period is { } days ? measured.Of(metric).Over(days) : measured.Of(metric).Whole;

        // A deal without an owner and without an amount is missing from the second column only.
        bool IsNotable(string metric) => !measured.IsRatio(metric) && Unstated(metric) is { Value: { } value, N: > 0 }
            && value > Notable * (Undivided(metric).Value ?? 0);

        // Rows that belong to parts only (a second tool's property) may leave less than nothing: then nobody knows.
        Figure? Unstated(string metric) => measured.AddsParts(metric) && measured.Items(metric, by).Count > 0
            && Undivided(metric)
            .Without(
                measured.Items(metric, by).Select(item => Over(metric, item, period))
                    .Together(adds: true), adds: true) is { N: > 0, Denominator: null or > 0 } rest
            ? rest
            : null;

        // What the page puts together is no measurement: report.json tells it as a part of its own.
        Figure Told(Figure figure, string part, int? parts = null) =>
            measured.Tell(figure with { Dimensions = new Dictionary<string, string> { [by] = part }, Parts = parts });

        List<TableColumn> Columns()
        {
            List<TableColumn> columns =
                [new(page.Word(by)) { Id = $"dimensions: {by}" }, Headed(metrics[0])];
            if (before is not null)
            {
                columns.Add(new(page.T("Change", "Perubahan"), true) { Id = $"comparisons: {metrics[0]}" });
            }

            foreach (var metric in metrics.Skip(1))
            {
                columns.Add(Headed(metric));
            }

            return columns;
        }

        // A rate is told with its cases, and so is a median of rates.
        bool IsRate(string metric) => measured.IsRatio(metric) || measured.Of(metric).Unit == "ratio";

        TableColumn Headed(string metric) => (IsRate(metric) ? page.CasesOf(metric) : null) is { } cases
            ? new($"{page.Name(metric)}, {cases}", true) { Id = metric, Cases = cases } : new(page.Name(metric), true) { Id = metric };

        Amount Cell(string metric, Figure? figure) =>
            new(figure?.Value, figure?.Unit ?? "", IsRate(metric) && figure is { Value: not null } or { N: > 0 } ? figure.N : null, figure);

        // Beside days of which too little is known a change cannot be told, as on the cards: a first export is no rise "from nothing".
        Comparison Changed(Figure first, Figure earlier) => new Comparison(first, earlier).IsFair
            ? measured.Of(metrics[0], by, first.Dimensions[by]).Compare(first, earlier) : new(first, earlier with { Value = null });

        IReadOnlyList<object?> Row(Sentence name, Func<string, Figure?> now, Func<string, Figure?> then)
        {
            var first = now(metrics[0]);
            List<object?> cells = [name, Cell(metrics[0], first)];
            if (before is not null)
            {
                cells.Add(first is not null && then(metrics[0]) is { } earlier ? Changed(first, earlier) : null);
            }

            foreach (var metric in metrics.Skip(1))
            {
                cells.Add(Cell(metric, now(metric)));
            }

            return cells;
        }
    }
}

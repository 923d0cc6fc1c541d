using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>What a row tells of an item and its days, where the table is divided by more than its items.</summary>
internal sealed class TrafficRow(
    TrafficTable table, string? item, (DateOnly From, DateOnly To) days, IReadOnlyList<Figure> figures, int tableNumber)
    : ISummed, IEquatable<TrafficRow>
{
    private List<FigureSum>? sums;

    public IEnumerable<object> Facts => table.Facts(item, days, sums is null ? figures : sums.Select(sum => sum.Figure), tableNumber);

    private TrafficTable Table => table;

    private (DateOnly From, DateOnly To) Days => days;

    private string? Item => item;

    private IReadOnlyList<Figure> Figures => figures;

    public void Add(ISummed other)
    {
        sums ??= [.. figures.Where(figure => figure.Value is not null).Select(figure => new FigureSum(figure))];
        foreach (var figure in ((TrafficRow)other).Figures)
        {
            if (figure.Value is null)
            {
                continue;
            }

            if (sums.Find(sum => sum.Measure == figure.Measure) is { } known)
            {
                known.Add(figure);
            }
            else
            {
                sums.Add(new FigureSum(figure));
            }
        }
    }

    public bool Equals(TrafficRow? other) => other is not null && ReferenceEquals(table, other.Table) && days == other.Days
        && string.Equals(item, other.Item, StringComparison.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as TrafficRow);

    public override int GetHashCode() => HashCode.Combine(days.From, days.To, item);
}

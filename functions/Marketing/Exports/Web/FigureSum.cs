namespace Marketing.Exports.Web;

/// <summary>
/// One figure of several rows, added. What adding doubles loses is kept beside them, so that their order changes nothing.
/// </summary>
internal sealed class FigureSum(Figure first)
{
    private (double Sum, double Lost) value = (first.Value.GetValueOrDefault(), 0);
    private (double Sum, double Lost)? outOf = first.OutOf is { } of ? (of, 0) : null;

    public string Measure => first.Measure;

    public Figure Figure => new(Measure, value.Sum + value.Lost, outOf?.Sum + outOf?.Lost);

    public void Add(Figure figure)
    {
        value = Plus(value, figure.Value.GetValueOrDefault());
        outOf = figure.OutOf is not { } more ? outOf : outOf is { } known ? Plus(known, more) : (more, 0);
    }

    // Neumaier, Rundungsfehleranalyse einiger Verfahren zur Summation endlicher Summen (1974).
    private static (double Sum, double Lost) Plus((double Sum, double Lost) known, double more)
    {
        var sum = known.Sum + more;
        var lost = Math.Abs(known.Sum) >= Math.Abs(more) ? known.Sum - sum + more : more - sum + known.Sum;
        return (sum, known.Lost + lost);
    }
}

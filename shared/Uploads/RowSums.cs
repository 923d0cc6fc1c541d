using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Adds rows of the same thing, so that a table which is divided by more than anybody asks for is kept as what is asked for. A sum
/// stands at the line of its first row.
/// </summary>
internal sealed class RowSums(IFactSink sink) : IFactSink
{
    // Beyond it sums go on as they are, and a thing that comes again begins another: they are added when they are measured.
    private const int Most = 65_536;

    private readonly Dictionary<ISummed, ISummed> known = [];
    private readonly List<(ISummed Sum, string File, long Line)> sums = [];

    public void Keep(object fact, string file, long line)
    {
        if (fact is not ISummed row)
        {
            sink.Keep(fact, file, line);
        }
        else if (known.TryGetValue(row, out var sum))
        {
            sum.Add(row);
        }
        else
        {
            known.Add(row, row);
            sums.Add((row, file, line));
            if (sums.Count == Most)
            {
                Flush();
            }
        }
    }

    public void Reject(Rejection rejection) => sink.Reject(rejection);

    public void Flush()
    {
        foreach (var (sum, file, line) in sums)
        {
            foreach (var fact in sum.Facts)
            {
                sink.Keep(fact, file, line);
            }
        }

        known.Clear();
        sums.Clear();
    }
}

using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Sums of what rows of parts say, until the file's end; each stands at the line of its first row.</summary>
internal sealed class PartSums
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<(object? Fact, long Line)> sums = [];

    public void Add(PartFact part, long line)
    {
        if (places.TryAdd(part.Key, sums.Count))
        {
            sums.Add((part.Fact, line));
            return;
        }

        var place = places[part.Key];
        var (sum, first) = sums[place];
        sums[place] = (sum is null || part.Fact is null ? null : part.Add(sum, part.Fact), first);
    }

    public void Flush(IFactSink sink, string file)
    {
        foreach (var (fact, line) in sums.Where(sum => sum.Fact is not null))
        {
            sink.Keep(fact!, file, line);
        }
    }
}

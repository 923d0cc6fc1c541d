using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Adds what rows of parts say, until the file's end; each sum stands at the line of its first row. All other facts go on as they come.
/// </summary>
internal sealed class PartSums(IFactSink sink) : IFactSink
{
    private readonly Dictionary<string, int> places = new(StringComparer.Ordinal);
    private readonly List<(object? Fact, long Line)> sums = [];

    public void Keep(object fact, string file, long line)
    {
        if (fact is not PartFact part)
        {
            sink.Keep(fact, file, line);
        }
        else if (places.TryAdd(part.Key, sums.Count))
        {
            sums.Add((part.Fact, line));
        }
        else
        {
            var (sum, first) = sums[places[part.Key]];
            sums[places[part.Key]] = (sum is null || part.Fact is null ? null : part.Add(sum, part.Fact), first);
        }
    }

    public void Reject(Rejection rejection) => sink.Reject(rejection);

    public void Flush(Reading reading)
    {
        foreach (var (fact, line) in sums)
        {
            if (fact is not null)
            {
                sink.Keep(fact, reading.File, line);
            }
        }

        // Their rows are kept, and nothing would say why the figure is not.
        var unknown = sums.Count(sum => sum.Fact is null);
        if (unknown > 0)
        {
            reading.Note(
                $"{Plural.Counted(unknown, "figure", "figures")} of parts {Plural.Of(unknown, "is", "are")} left unknown: one of the parts "
                    + "tells nothing, or what it tells does not add up.");
        }
    }
}

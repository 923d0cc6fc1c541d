using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Adds what rows of parts say, until the file's end; each sum stands at the line of its first row. What two tables of the file tell of one
/// thing counts once, and not at all where they disagree. All other facts go on as they come.
/// </summary>
internal sealed class PartSums(IFactSink sink) : IFactSink
{
    private const int Named = 3;

    private readonly Dictionary<(int Table, string Key), int> places = [];
    private readonly List<(string Key, object? Fact, long Line)> sums = [];

    public void Keep(object fact, string file, long line)
    {
        if (fact is not PartFact part)
        {
            sink.Keep(fact, file, line);
        }
        else if (places.TryAdd((part.Table, part.Key), sums.Count))
        {
            sums.Add((part.Key, part.Fact, line));
        }
        else
        {
            var at = places[(part.Table, part.Key)];
            var sum = sums[at];
            sums[at] = sum with { Fact = sum.Fact is null || part.Fact is null ? null : part.Add(sum.Fact, part.Fact) };
        }
    }

    public void Reject(Rejection rejection) => sink.Reject(rejection);

    public void Flush(Reading reading)
    {
        var (unknown, doubted) = (0, new List<string>());
        foreach (var told in sums.GroupBy(sum => sum.Key, StringComparer.Ordinal))
        {
            var facts = told.Where(sum => sum.Fact is not null).DistinctBy(sum => sum.Fact).ToList();
            if (reading.Doubted.Contains(told.Key) || facts.Count > 1)
            {
                doubted.Add(told.Key);
            }
            else if (facts is [var (_, fact, line)])
            {
                sink.Keep(fact!, reading.File, line);
            }
            else
            {
                unknown++;
            }
        }

        // Their rows are kept, and nothing would say why the figure is not.
        if (unknown > 0)
        {
            reading.Note(
                $"{Plural.Counted(unknown, "figure", "figures")} of parts {Plural.Of(unknown, "is", "are")} left unknown: one of the parts "
                    + "tells nothing, or what it tells does not add up.");
        }

        if (doubted.Count > 0)
        {
            reading.Note(
                $"Left out: {Plural.Counted(doubted.Count, "figure", "figures")} that the file tells twice and otherwise, so that nobody "
                    + $"knows which is the whole: {string.Join("; ", doubted.Take(Named).Select(key => key.Replace('|', ' ')))}"
                    + $"{(doubted.Count > Named ? " …" : "")}.");
        }
    }
}

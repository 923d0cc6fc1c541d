using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Adds what rows of parts say, until the file's end; each sum stands at the line of its first row. What a file tells twice of one thing
/// counts once, and not at all where it tells it otherwise. All other facts go on as they come.
/// </summary>
internal sealed class PartSums(IFactSink sink) : IFactSink
{
    public const string Repeat = "repeated in the same file";

    private const int Named = 3;

    private readonly Dictionary<(int Table, string Key, string? Part), int> places = [];
    private readonly List<(PartFact Of, object? Fact, long Line)> sums = [];
    private readonly HashSet<string> contradicted = new(StringComparer.Ordinal);
    private int grown;

    /// <summary>Rejects a row that contradicts what the file told before, and sets one aside that tells nothing else.</summary>
    public void Compare(Row row)
    {
        var (once, again, offered) = (0, 0, row.Reading.Offered);
        List<(int At, PartFact Part)> later = [];
        for (var i = 0; i < offered.Count; i++)
        {
            if (offered[i] is not PartFact { IsOnce: true } part)
            {
                continue;
            }

            once++;
            if (!places.TryGetValue((part.Table, part.Key, part.Part), out var at))
            {
                continue;
            }

            var known = sums[at].Fact;
            if (known is not null && part.IsLater(known, part.Fact!))
            {
                later.Add((at, part));
                again++;
                continue;
            }

            if (known is not null && part.IsLater(part.Fact!, known))
            {
                grown++;
                again++;
                continue;
            }

            var whole = known is null ? null : part.Complete(known, part.Fact!);
            again += whole is not null && whole.Equals(known) ? 1 : 0;
            if (whole is null)
            {
                contradicted.Add(part.Key);
                row.Reject(part.Doubt.Column, part.Doubt.Found, part.Doubt.Expected);
            }
        }

        if (row.IsGood && once > 0 && again == once && row.Reading.Offered.Count == once)
        {
            row.SetAside(Repeat);
            foreach (var (at, part) in later)
            {
                grown++;
                sums[at] = (part, part.Complete(part.Fact!, sums[at].Fact!) ?? part.Fact, row.Line);
            }
        }
    }

    public void Keep(object fact, string file, long line)
    {
        if (fact is not PartFact part)
        {
            sink.Keep(fact, file, line);
        }
        else if (places.TryAdd((part.Table, part.Key, part.Part), sums.Count))
        {
            sums.Add((part, part.Fact, line));
        }
        else
        {
            var at = places[(part.Table, part.Key, part.Part)];
            var sum = sums[at];
            var together = sum.Fact is null || part.Fact is null
                ? null : part.Part is null ? part.Add(sum.Fact, part.Fact) : part.Complete(sum.Fact, part.Fact);
            sums[at] = sum with { Fact = together };
            if (together is null && part.IsOnce)
            {
                contradicted.Add(part.Key);
            }
        }
    }

    // Parts that were compared first are added when all of them are known.
    private static List<(PartFact Of, object? Fact, long Line)> Added(List<(PartFact Of, object? Fact, long Line)> told)
    {
        var parts = told.Where(sum => sum.Of.Part is not null).ToList();
        if (parts.Count < 2)
        {
            return told;
        }

        var whole = parts.Skip(1).Aggregate(parts[0].Fact, (sum, part) => sum is null ? null : part.Of.Add(sum, part.Fact!));
        return [parts[0] with { Fact = whole }, .. told.Where(sum => sum.Of.Part is null)];
    }

    public void Reject(Rejection rejection) => sink.Reject(rejection);

    public void Flush(Reading reading)
    {
        var (unknown, doubted) = (0, new List<string>());
        foreach (var told in sums.GroupBy(sum => sum.Of.Key, StringComparer.Ordinal))
        {
            var facts = Added([.. told.Where(sum => sum.Fact is not null)]);
            var whole = facts.Count == 0 ? null : facts.Skip(1).Aggregate(
                facts[0].Fact, (one, other) => one is null || one.Equals(other.Fact) ? one : other.Of.Complete(one, other.Fact!));
            if (contradicted.Contains(told.Key) || (whole is null && facts.Count > 0))
            {
                doubted.Add(told.Key);
            }
            else if (whole is not null)
            {
                sink.Keep(whole, reading.File, facts[0].Line);
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

        if (grown > 0)
        {
            reading.Note(
                $"{Plural.Counted(grown, "row", "rows")} {Plural.Of(grown, "tells", "tell")} a thing again with other figures. They only "
                    + "grow, so the row with the higher ones is the later and counts; the other is set aside as a repeat.");
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

namespace Pipeline.Tables;

/// <summary>
/// Which of the unread columns that seem to tell something of their rows do so in any: one that is filled in nowhere tells nothing, and
/// whoever uploaded need not look at it.
/// </summary>
internal sealed class FilledColumns
{
    private readonly HashSet<string> filled = new(StringComparer.Ordinal);
    private List<int> waiting = [];
    private Heading? last;

    public void Look(RecordReader records, Heading heading)
    {
        if (!ReferenceEquals(last, heading))
        {
            last = heading;
            waiting = [.. heading.UnknownPlaces.Where(place => UnreadColumns.Seem(heading.Texts[place]) is not null)];
        }

        for (var i = waiting.Count - 1; i >= 0; i--)
        {
            if (waiting[i] < records.Count && !Missing.Is(records.Cell(waiting[i])))
            {
                filled.Add(heading.Texts[waiting[i]]);
                waiting.RemoveAt(i);
            }
        }
    }

    /// <summary>Whether any row of the file fills in a column, by its heading.</summary>
    public bool Has(string heading) => filled.Contains(heading);
}

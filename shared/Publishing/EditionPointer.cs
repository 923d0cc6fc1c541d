namespace Pipeline.Publishing;

/// <summary>
/// Which of the finished editions counts, by day: one blob, and all that people and other apps follow is written after it.
/// </summary>
public sealed record EditionPointer
{
    public static EditionPointer None { get; } = new();

    /// <summary>The day of the edition that was written last.</summary>
    public DateOnly? Latest { get; init; }

    /// <summary>All that it rests on, in few bytes: equal ones need no new edition.</summary>
    public string Over { get; init; } = "";

    public SortedDictionary<DateOnly, Edition> Days { get; init; } = [];

    /// <summary>Folders, each behind its container, that held what was taken back: whatever was made over one of them goes, too.</summary>
    public SortedSet<string> TakenBack { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The folder that counts for a day, or for the latest; null where there is none.</summary>
    public string? FolderOf(string container, DateOnly? day) =>
        day is { } named && Days.TryGetValue(named, out var edition) ? edition.Folders.GetValueOrDefault(container) : null;

    public bool Names(string container, string folder) =>
        Days.Values.Any(edition => edition.Folders.GetValueOrDefault(container) == folder);

    /// <summary>
    /// With a day's edition, which is the latest then. A container for which it has nothing keeps what it had for the day.
    /// </summary>
    public EditionPointer With(DateOnly day, string over, Edition edition)
    {
        var folders = new SortedDictionary<string, string>(edition.Folders, StringComparer.Ordinal);
        foreach (var (container, folder) in Days.TryGetValue(day, out var before) ? before.Folders : [])
        {
            edition = folders.TryAdd(container, folder)
                ? edition with
                {
                    MadeOver =
                    [.. edition.MadeOver.Union(before!.MadeOver, StringComparer.Ordinal).Order(StringComparer.Ordinal)]
                } : edition;
        }

        var days = new SortedDictionary<DateOnly, Edition>(Days) { [day] = edition with { Folders = folders } };
        var named = days.Values.SelectMany(each => each.Qualified).ToHashSet(StringComparer.Ordinal);
        return this with
        {
            Latest = day,
            Over = over,
            Days = days,
            TakenBack = new(TakenBack.Where(folder => !named.Contains(folder)), StringComparer.Ordinal)
        };
    }

    /// <summary>Without the editions that are older than so many days.</summary>
    public EditionPointer WithoutOlder(DateOnly today, int? days) => days is { } most
        ? Without((day, _) => day < today.AddDays(-most)) : this;

    /// <summary>Without the editions of which that is true.</summary>
    public EditionPointer Without(Func<DateOnly, Edition, bool> which)
    {
        var days = new SortedDictionary<DateOnly, Edition>(Days.Where(day => !which(day.Key, day.Value)).ToDictionary());
        return Latest is { } latest && !days.ContainsKey(latest)
            ? this with { Days = days, Latest = null, Over = "" } : this with { Days = days };
    }

    /// <summary>Without the editions of which that is true, as they hold what was taken back.</summary>
    public EditionPointer TakeBack(Func<Edition, bool> which) => Without((_, edition) => which(edition)) with
    {
        TakenBack = new(TakenBack.Concat(Days.Values.Where(which).SelectMany(edition => edition.Qualified)), StringComparer.Ordinal),
    };
}

namespace Pipeline.Publishing;

/// <summary>What was finished as of a day: a report, and beside it what is published or given back.</summary>
public sealed record Edition
{
    /// <summary>When the newest receipt that it has was written: it holds nothing that came later.</summary>
    public DateTimeOffset Newest { get; init; }

    /// <summary>Its folder in each container.</summary>
    public required SortedDictionary<string, string> Folders { get; init; }

    /// <summary>The folders of others that it was made over, each behind its container.</summary>
    public IReadOnlyList<string> MadeOver { get; init; } = [];

    internal IEnumerable<string> Qualified => Folders.Select(folder => Qualify(folder.Key, folder.Value));

    public static string Qualify(string container, string folder) => $"{container}/{folder}";
}

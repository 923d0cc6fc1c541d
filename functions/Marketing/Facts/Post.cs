using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>A post with its totals since publication, as one export saw it: the newest snapshot counts.</summary>
[FactTable("posts", From = nameof(Network))]
public sealed record Post : IDated
{
    public required string Network { get; init; }

    public string? Account { get; init; }

    public required string PostId { get; init; }

    [Happened(IsStated = true, UncountedWhere = "is_uncounted", DoubtfulDays = 31)]
    public DateTime? PublishedAt { get; init; }

    public string? Kind { get; init; }

    /// <summary>The first words of its text.</summary>
    [FreeText]
    public string? Text { get; init; }

    [FreeText]
    public string? Link { get; init; }

    public long? Reach { get; init; }

    public long? Impressions { get; init; }

    /// <summary>What platforms count since they gave up impressions; no continuation of them.</summary>
    public long? Views { get; init; }

    public long? Reactions { get; init; }

    public long? Comments { get; init; }

    public long? Shares { get; init; }

    public long? Saves { get; init; }

    public long? Clicks { get; init; }

    public long? Follows { get; init; }

    /// <summary>All engagements where the platform gives only their sum.</summary>
    public long? Engagements { get; init; }

    /// <summary>Whether the tool tells nothing that is only scheduled.</summary>
    public bool IsHistory { get; init; }

    /// <summary>Whether no figure of it is more than nothing: it may be scheduled only.</summary>
    public bool IsUncounted => !IsHistory && Array.TrueForAll(Growing(this), figure => figure is null or 0);

    /// <summary>The first day counted, where the export counts a range and not since publication.</summary>
    public DateOnly? CountedFrom { get; init; }

    DateOnly? IDated.Day => PublishedAt is { } time && !IsUncounted ? DateOnly.FromDateTime(time) : null;

    /// <summary>What two rows of one export tell of a post, such as two lists or sheets; null where they contradict each other.</summary>
    public static Post? Together(Post one, Post other) =>
        GrowingFigures.Differ(Growing(one), Growing(other))
            ? null
            : one with
            {
                Account = one.Account ?? other.Account,
                PublishedAt = one.PublishedAt ?? other.PublishedAt,
                Kind = one.Kind ?? other.Kind,
                Text = one.Text ?? other.Text,
                Link = one.Link ?? other.Link,
                Reach = one.Reach ?? other.Reach,
                Impressions = one.Impressions ?? other.Impressions,
                Views = one.Views ?? other.Views,
                Reactions = one.Reactions ?? other.Reactions,
                Comments = one.Comments ?? other.Comments,
                Shares = one.Shares ?? other.Shares,
                Saves = one.Saves ?? other.Saves,
                Clicks = one.Clicks ?? other.Clicks,
                Follows = one.Follows ?? other.Follows,
                Engagements = one.Engagements ?? other.Engagements,
            };

    /// <summary>
    /// Whether the other tells the same post at a later moment: what is counted since it was published only grows, so that no figure is
    /// less.
    /// </summary>
    public static bool IsLater(Post one, Post other) =>
        (one.PublishedAt is null || other.PublishedAt is null || one.PublishedAt == other.PublishedAt)
            && GrowingFigures.HaveGrown(Growing(one), Growing(other));

    private static decimal?[] Growing(Post post) =>
    [
        post.Reach, post.Impressions, post.Views, post.Reactions, post.Comments, post.Shares, post.Saves, post.Clicks, post.Follows,
        post.Engagements,
    ];

    /// <summary>A text cut to what a table can show, on one line.</summary>
    public static string? Words(string? text)
    {
        if (text is null)
        {
            return null;
        }

        var line = string.Join(' ', text.Split([' ', '\n', '\r', '\t'], StringSplitOptions.RemoveEmptyEntries));
        return line.Length <= 80 ? line : line[..(char.IsHighSurrogate(line[79]) ? 79 : 80)] + "…";
    }
}

using Pipeline.Facts;

namespace Marketing.Facts;

/// <summary>A post with its totals since publication, as one export saw it: the newest snapshot counts.</summary>
[Fact("posts", From = nameof(Network))]
public sealed record Post : IDated, IKeyed
{
    public required string Network { get; init; }

    public string? Account { get; init; }

    public required string PostId { get; init; }

    [Happened(IsStated = true)]
    public DateTime? PublishedAt { get; init; }

    public string? Kind { get; init; }

    /// <summary>The first words of its text.</summary>
    public string? Text { get; init; }

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

    /// <summary>The first day counted, where the export counts a range and not since publication.</summary>
    public DateOnly? CountedFrom { get; init; }

    DateOnly? IDated.Day => PublishedAt is { } time ? DateOnly.FromDateTime(time) : null;

    // Rows that tell different figures of a post complete each other: they are no repeats.
    string IKeyed.Key => $"{Network}|{PostId}|{Impressions is null}|{Engagements is null}";

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

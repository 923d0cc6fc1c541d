namespace Pipeline.Reports.Pages;

/// <summary>The page in words: one sentence first, then points.</summary>
public sealed record Headline(Sentence Lead, IReadOnlyList<Sentence> Points)
{
    /// <summary>What its sentences say, in their order.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Each of its sentences with its code and what it cites, for report.json.</summary>
    public IReadOnlyList<ReportSentence> Sentences { get; init; } = [];

    /// <summary>Of sentences with what they say; a point that is not there is left out.</summary>
    public static Headline Of((Claim? Claim, Sentence Text) lead, IEnumerable<(Claim? Claim, Sentence Text)?> points)
    {
        List<(Claim? Claim, Sentence Text)> told = [.. points.OfType<(Claim? Claim, Sentence Text)>()];
        return new(lead.Text, [.. told.Select(point => point.Text)]) { Claims = [.. told.Prepend(lead).Select(point => point.Claim).OfType<Claim>()], Sentences = [.. told.Prepend(lead).Select(Said)] };
    }

    /// <summary>The same with a further point.</summary>
    public Headline And(Sentence point) => this with { Points = [.. Points, point], Sentences = [.. Sentences, Said((null, point))] };

    private static ReportSentence Said((Claim? Claim, Sentence Text) point) =>
        new(point.Claim?.Code ?? ClaimCodes.Told, point.Text.Text.Replace('\u00a0', ' '), [.. point.Text.Cited.Concat(point.Claim?.RestsOn ?? []).Select(Attributes).DistinctBy(cited => string.Join('\n', cited))]);

    private static SortedDictionary<string, string> Attributes(Address address) =>
        new(address.Attributes.ToDictionary(pair => pair.Key["data-".Length..], pair => (string)pair.Value), StringComparer.Ordinal);
}

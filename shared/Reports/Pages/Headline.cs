namespace Pipeline.Reports.Pages;

/// <summary>The page in words: one sentence first, then points.</summary>
public sealed record Headline(Sentence Lead, IReadOnlyList<Sentence> Points)
{
    /// <summary>What its sentences say, in their order.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Each of its sentences with its code and what it cites, for report.json.</summary>
    public IReadOnlyList<ReportSentence> Sentences { get; init; } = [];

    /// <summary>Of sentences with what they say; a point that is not there is left out.</summary>
    public static Headline Of((Claim Claim, Sentence Text) lead, IEnumerable<(Claim Claim, Sentence Text)?> points)
    {
        List<(Claim Claim, Sentence Text)> told = [.. points.OfType<(Claim Claim, Sentence Text)>()];
        return new(
            lead.Text, [.. told.Select(point => point.Text)])
        {
            Claims = [.. told.Prepend(lead).Select(point => point.Claim)],
            Sentences = [.. told.Prepend(lead).Select(Said)]
        };
    }

    /// <summary>The same with a further point.</summary>
    public Headline And((Claim Claim, Sentence Text) point) =>
        this with { Points = [.. Points, point.Text], Claims = [.. Claims, point.Claim], Sentences = [.. Sentences, Said(point)] };

    private static ReportSentence Said((Claim Claim, Sentence Text) point) =>
        new(point.Claim.Code, point.Text.Text.Replace('\u00a0', ' '),
            [.. point.Text.Cited.Concat(Unsaid(point.Claim)).Select(Attributes).DistinctBy(cited => string.Join('\n', cited))]);

    // What is not known has no place.
    private static IEnumerable<Address> Unsaid(Claim claim) => claim.RestsOn
        .Concat(claim.Comparisons.Where(one => one.Change is not null).Select(Address.Of))
        .Concat(
            claim.Comparisons.SelectMany(one => new[] { one.Now, one.Then }).Concat(claim.Figures).Where(figure => figure.Value is not null)
                .Select(Address.Of));

    private static SortedDictionary<string, string> Attributes(Address address) =>
        new(address.Attributes.ToDictionary(pair => pair.Key["data-".Length..], pair => (string)pair.Value), StringComparer.Ordinal);
}

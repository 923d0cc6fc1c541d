namespace Pipeline.Reports.Pages;

/// <summary>The page in words: what happened, points that tell how much it means, and what there is to do.</summary>
public sealed record Headline(Sentence Lead, IReadOnlyList<Sentence> Points)
{
    /// <summary>What there is to do today, the most pressing first.</summary>
    public IReadOnlyList<WorkItem> ToDo { get; init; } = [];

    /// <summary>Every sentence of it, in the order of <see cref="Sentences"/>.</summary>
    public IEnumerable<Sentence> All => Points.Prepend(Lead).Concat(ToDo.Select(item => item.Text));

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
    public Headline And((Claim Claim, Sentence Text) point)
    {
        var at = 1 + Points.Count;
        return this with
        {
            Points = [.. Points, point.Text],
            Claims = [.. Claims.Take(at), point.Claim, .. Claims.Skip(at)],
            Sentences = [.. Sentences.Take(at), Said(point), .. Sentences.Skip(at)],
        };
    }

    /// <summary>The same with what there is to do, of which no more than <see cref="PressingLists.Most"/> stand.</summary>
    public Headline With(IEnumerable<(Claim Claim, WorkItem Item)> work)
    {
        List<(Claim Claim, WorkItem Item)> items = [.. work.Take(PressingLists.Most - ToDo.Count)];
        return this with
        {
            ToDo = [.. ToDo, .. items.Select(one => one.Item)],
            Claims = [.. Claims, .. items.Select(one => one.Claim)],
            Sentences = [.. Sentences, .. items.Select(one => Said((one.Claim, one.Item.Text)))],
        };
    }

    private static ReportSentence Said((Claim Claim, Sentence Text) point) =>
        new(point.Claim.Code, point.Text.Text.Replace('\u00a0', ' '),
            [.. point.Text.Cited.Concat(Unsaid(point.Claim)).Select(address => address.Cited)
                .DistinctBy(cited => string.Join('\n', cited))]);

    // What is not known has no place.
    private static IEnumerable<Address> Unsaid(Claim claim) => claim.RestsOn
        .Concat(claim.Comparisons.Where(one => one.Change is not null).Select(Address.Of))
        .Concat(
            claim.Comparisons.SelectMany(one => new[] { one.Now, one.Then }).Concat(claim.Figures).Where(figure => figure.Value is not null)
                .Select(Address.Of));
}

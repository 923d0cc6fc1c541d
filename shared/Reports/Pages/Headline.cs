namespace Pipeline.Reports.Pages;

/// <summary>The page in words: one sentence first, then points.</summary>
public sealed record Headline(Sentence Lead, IReadOnlyList<Sentence> Points)
{
    /// <summary>What its sentences say, in their order.</summary>
    public IReadOnlyList<Claim> Claims { get; init; } = [];

    /// <summary>Of sentences with what they say; a point that is not there is left out.</summary>
    public static Headline Of((Claim? Claim, Sentence Text) lead, IEnumerable<(Claim? Claim, Sentence Text)?> points)
    {
        List<(Claim? Claim, Sentence Text)> told = [.. points.OfType<(Claim? Claim, Sentence Text)>()];
        return new(lead.Text, [.. told.Select(point => point.Text)]) { Claims = [.. told.Prepend(lead).Select(point => point.Claim).OfType<Claim>()] };
    }
}

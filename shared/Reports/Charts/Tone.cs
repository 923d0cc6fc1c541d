namespace Pipeline.Reports.Charts;

/// <summary>What a mark's colour stands for. The page's stylesheet gives each its colour, by day and by night.</summary>
public enum Tone
{
    /// <summary>The figure itself.</summary>
    Now,

    /// <summary>What it is compared with.</summary>
    Then,

    /// <summary>A target.</summary>
    Target,

    Good,
    Bad,
    First,
    Second,
    Third,
    Fourth,
    Fifth,
    Sixth,
    Ink,
    Muted,
    Rule,

    /// <summary>The page itself, for what is hollow.</summary>
    Paper,
}

namespace Marketing.Exports.Web;

/// <summary>One event of Umami's export.</summary>
internal readonly record struct UmamiEvent
{
    public required string Website { get; init; }

    public string? Host { get; init; }

    /// <summary>Who: Umami tells people apart by it, for a month.</summary>
    public required string Session { get; init; }

    public required string Visit { get; init; }

    public required DateTime Utc { get; init; }

    /// <summary>The same on the business's clock.</summary>
    public required DateTime Local { get; init; }

    /// <summary>Of a page view its path.</summary>
    public string? Page { get; init; }

    /// <summary>Of any other event its name.</summary>
    public string? Event { get; init; }

    public string? Referrer { get; init; }

    public string? UtmSource { get; init; }

    public string? UtmMedium { get; init; }

    public string? UtmCampaign { get; init; }
}

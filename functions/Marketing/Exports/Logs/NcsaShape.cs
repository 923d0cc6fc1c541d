namespace Marketing.Exports.Logs;

/// <summary>What a line of the NCSA family holds.</summary>
public enum NcsaShape
{
    Common,

    /// <summary>Referrer and user agent at the end.</summary>
    Combined,

    /// <summary>The site in front; with or without referrer and user agent.</summary>
    WithSite,
}

namespace Marketing.Exports.Logs;

/// <summary>The fields of a W3C log that a request is made of.</summary>
public enum W3CField
{
    Unknown,
    Date,
    Time,
    Address,
    Forwarded,
    Method,
    Stem,
    Query,
    Status,
    Agent,
    Referrer,
    Site,

    /// <summary>The server's own name, which stands where the site is not told.</summary>
    SiteOfServer,
}

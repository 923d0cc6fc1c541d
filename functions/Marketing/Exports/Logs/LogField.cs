namespace Marketing.Exports.Logs;

/// <summary>The parts of a request that a line may name.</summary>
public enum LogField
{
    Address,
    Forwarded,
    Site,
    Method,
    Target,
    Query,

    /// <summary>Method, target and version in one text.</summary>
    Request,
    Status,
    Referrer,
    Agent,

    /// <summary>The day, where the time is told apart from it.</summary>
    Date,
    Time,
}

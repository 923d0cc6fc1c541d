using Microsoft.Extensions.Logging;

namespace Pipeline.Reports;

/// <summary>
/// Tells the log which warnings a report holds, by their codes. Their texts stay in the report: they quote amounts and
/// deals, and no log may hold those. Only which source is silent is said, as whoever is on duty must know whom to ask.
/// </summary>
public static partial class WarningLog
{
    public static void Tell(ILogger logger, Report report)
    {
        foreach (var code in report.Warnings.Select(warning => warning.Code).Distinct(StringComparer.Ordinal))
        {
            Warned(
                logger, code, code == Rhythm.SilentSource
                    ? string.Join(", ", report.Sources.Where(source => source.IsLate).Select(source => source.Source)) : report.Side);
        }
    }

    /// <summary>
    /// Parts that could not be made: which, and of what kind the fault is and where it was thrown; its message may quote the data.
    /// </summary>
    public static void Tell(ILogger logger, string side, IEnumerable<Failure> failures)
    {
        foreach (var failure in failures)
        {
            Failed(logger, failure.Kind, failure.Id, side, failure.Exception.GetType().Name, failure.Exception.StackTrace ?? "");
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "part-failed: the {Kind} {Id} of {Side} could not be made: {Fault} {Trace}")]
    private static partial void Failed(ILogger logger, string kind, string id, string side, string fault, string trace);

    // An alert waits for codes that begin with "silent-".
    [LoggerMessage(Level = LogLevel.Warning, Message = "{Code}: {About}")]
    private static partial void Warned(ILogger logger, string code, string about);
}

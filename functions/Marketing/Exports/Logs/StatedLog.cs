using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// A log whose lines its tool's documentation lays down. They are stated in the words of nginx's log_format, and read as those of anybody's
/// own format are.
/// </summary>
public abstract class StatedLog : LogFormat
{
    /// <summary>
    /// What stands in each line, up to the last field that is read: $variables of nginx's names for what a request is made of, any other
    /// names for the rest.
    /// </summary>
    protected abstract string Words { get; }

    protected override HitReader Open()
    {
        var statement = new StatedFormat();
        statement.Take(Encoding.UTF8.GetBytes($"log_format tool '{Words}';"));
        var pattern = statement.Pattern(out var fault) ?? throw new InvalidOperationException(fault);
        return new PatternReader(new LogPattern(pattern.Tokens, mayGoOn: true), Expected, isUtc: true);
    }
}

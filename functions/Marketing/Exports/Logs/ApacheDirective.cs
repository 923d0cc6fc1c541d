using System.Text.RegularExpressions;

namespace Marketing.Exports.Logs;

/// <summary>
/// LogFormat "%h %l …" [name], or CustomLog with the format in it; https://httpd.apache.org/docs/2.4/mod/mod_log_config.html.
/// </summary>
internal sealed partial class ApacheDirective : LogDirective
{
    public override bool Begins(string text) =>
        BeginsWith(text, "LogFormat", StringComparison.OrdinalIgnoreCase)
        || (BeginsWith(text, "CustomLog", StringComparison.OrdinalIgnoreCase) && text.Contains('%', StringComparison.Ordinal));

    public override bool IsEnd(string text) => !text.EndsWith('\\');

    public override IEnumerable<LogToken> Tokens(string statement)
    {
        // The name behind the format holds no percent sign; the path of a CustomLog may, as a pipe to rotatelogs does.
        var format = Split(statement).Select(word => word.Text)
            .LastOrDefault(word => word.Contains('%', StringComparison.Ordinal) && !word.StartsWith('|')) ?? "";
        var at = 0;
        foreach (Match directive in Directive().Matches(format))
        {
            yield return new LogToken(format[at..directive.Index]);
            at = directive.Index + directive.Length;
            foreach (var token in Of(directive.Value, directive.Groups["what"].Value, directive.Groups["letter"].Value))
            {
                yield return token;
            }
        }

        yield return new LogToken(format[at..]);
    }

    private static IEnumerable<LogToken> Of(string directive, string what, string letter)
    {
        if (letter == "%")
        {
            return [new LogToken("%")];
        }

        // %t brings its brackets along; a time of one's own may be put together from several.
        return letter == "t" && what.Length == 0
            ? [new LogToken("["), new LogToken(directive, IsField: true, LogField.Time), new LogToken("]")]
            : [LogToken.Field(directive, Meaning(what.ToLowerInvariant(), letter))];
    }

    private static (LogField Field, int Rank)? Meaning(string what, string letter) => (letter, what) switch
    {
        ("t", _) => (LogField.Time, 2),
        ("h", _) or ("a", "") => (LogField.Address, 2),
        ("a", "c") => (LogField.Address, 1),
        ("v", _) or ("V", _) => (LogField.Site, 1),
        ("m", _) => (LogField.Method, 1),
        ("U", _) => (LogField.Target, 1),
        ("q", _) => (LogField.Query, 1),
        ("r", _) => (LogField.Request, 1),
        ("s", _) => (LogField.Status, 1),
        ("i", "referer") => (LogField.Referrer, 1),
        ("i", "user-agent") => (LogField.Agent, 1),
        ("i", "host") => (LogField.Site, 2),
        ("i", "x-forwarded-for") => (LogField.Forwarded, 2),
        ("i", "x-real-ip") => (LogField.Forwarded, 1),
        ("i", "cf-connecting-ip" or "true-client-ip") => (LogField.Forwarded, 3),
        _ => null,
    };

    [GeneratedRegex(@"%(?:[!,\d]*[<>]?)(?:\{(?<what>[^}]*)\})?[<>]?(?<letter>\^?[a-zA-Z%])")]
    private static partial Regex Directive();
}

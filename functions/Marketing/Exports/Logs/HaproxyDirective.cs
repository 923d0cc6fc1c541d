using System.Text.RegularExpressions;

namespace Marketing.Exports.Logs;

/// <summary>
/// log-format "%ci:%cp [%tr] …"; https://docs.haproxy.org/3.0/configuration.html#8.2.6. Headers that are captured by number are told by
/// nothing but their look, and are not read.
/// </summary>
internal sealed partial class HaproxyDirective : LogDirective
{
    private static readonly Dictionary<string, (LogField Meaning, int Rank)> Known = new(StringComparer.Ordinal)
    {
        ["ci"] = (LogField.Address, 1),
        ["t"] = (LogField.Time, 1),
        ["tr"] = (LogField.Time, 1),
        ["T"] = (LogField.Time, 1),
        ["Tl"] = (LogField.Time, 1),
        ["trg"] = (LogField.Time, 1),
        ["trl"] = (LogField.Time, 1),
        ["Ts"] = (LogField.Time, 1),
        ["HM"] = (LogField.Method, 1),
        ["HU"] = (LogField.Target, 2),
        ["HP"] = (LogField.Target, 1),
        ["HPO"] = (LogField.Target, 1),
        ["HQ"] = (LogField.Query, 1),
        ["r"] = (LogField.Request, 1),
        ["ST"] = (LogField.Status, 1),
    };

    private static readonly (string Part, LogField Meaning)[] Expressions =
    [
        ("user-agent", LogField.Agent),
        ("user_agent", LogField.Agent),
        ("referer", LogField.Referrer),
        ("x-forwarded-for", LogField.Forwarded),
        ("hdr(host)", LogField.Site),
        (".host", LogField.Site),
        ("method", LogField.Method),
        ("capture.req.uri", LogField.Target),
        ("pathq", LogField.Target),
        ("url", LogField.Target),
        ("path", LogField.Target),
        ("status", LogField.Status),
        ("src", LogField.Address),
    ];

    public override bool Begins(string text) =>
        BeginsWith(text, "log-format", StringComparison.Ordinal) || BeginsWith(text, "log-format-sd", StringComparison.Ordinal);

    public override bool IsEnd(string text) => true;

    public override IEnumerable<LogToken> Tokens(string statement)
    {
        var format = string.Join(' ', Split(statement).Skip(1).Select(word => word.Text));
        var (at, isQuotedAll) = (0, false);
        foreach (Match variable in Variable().Matches(format))
        {
            yield return new LogToken(format[at..variable.Index]);
            at = variable.Index + variable.Length;
            var (flags, name, expression) =
                (variable.Groups["flags"].Value, variable.Groups["name"].Value, variable.Groups["expression"].Value);
            if (name == "o")
            {
                // Flags for all that follows.
                isQuotedAll = flags.Contains("+Q", StringComparison.Ordinal);
                at += at < format.Length && format[at] == ' ' ? 1 : 0;
                continue;
            }

            if (variable.Value == "%%")
            {
                yield return new LogToken("%");
                continue;
            }

            var isQuoted = isQuotedAll || flags.Contains("+Q", StringComparison.Ordinal);
            yield return new LogToken(isQuoted ? "\"" : "");
            yield return LogToken.Field(variable.Value, Meaning(name, expression.ToLowerInvariant()));
            yield return new LogToken(isQuoted ? "\"" : "");
        }

        yield return new LogToken(format[at..]);
    }

    private static (LogField Meaning, int Rank)? Meaning(string name, string expression) =>
        expression.Length == 0 ? Known.TryGetValue(name, out var known) ? known : null
        : Array.Find(Expressions, pair => expression.Contains(pair.Part, StringComparison.Ordinal)) is { Part: not null } found
        ? (found.Meaning, 1)
        : null;

    [GeneratedRegex(@"%%|%(?:\{(?<flags>[^}]*)\})?(?:\[(?<expression>(?:[^\[\]]|\[[^\]]*\])*)\]|(?<name>[A-Za-z]+))")]
    private static partial Regex Variable();
}

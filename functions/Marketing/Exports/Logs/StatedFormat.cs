namespace Marketing.Exports.Logs;

/// <summary>
/// A log format in the words of a server's own configuration: nginx's log_format, Apache's LogFormat (or CustomLog with the format in it),
/// HAProxy's log-format. It stands above the lines, as the #Fields line of a W3C log does; a # before it is allowed, and so are comments
/// and empty lines within it.
/// </summary>
internal sealed class StatedFormat
{
    private const int MostLines = 60;

    private readonly StringBuilder words = new();
    private LogDirective? directive;
    private int lines;

    /// <summary>The statement as it was read, on one line.</summary>
    public string Words => words.ToString();

    /// <summary>Whether the statement has come to its end.</summary>
    public bool IsWhole { get; private set; }

    public bool HasBegun => directive is not null;

    /// <summary>Takes a line of the statement, if it is one.</summary>
    public bool Take(ReadOnlySpan<byte> line)
    {
        var bare = line.TrimStart("# \t"u8);
        if (IsWhole || (directive is null && !LogDirectives.MayBegin(bare)))
        {
            return false;
        }

        var text = Encoding.UTF8.GetString(bare).TrimEnd();
        if (directive is null && (directive = LogDirectives.Of(text)) is null)
        {
            return false;
        }

        var isBetween = text.Length == 0 || line.TrimStart(" \t"u8) is [(byte)'#', ..];
        if (lines > 0 && !directive.Continues(text) && !isBetween)
        {
            IsWhole = true;
            return false;
        }

        lines++;
        IsWhole = lines == MostLines;
        if (lines == 1 || directive.Continues(text))
        {
            words.Append(words.Length == 0 ? "" : " ").Append(text.TrimEnd('\\').TrimEnd());
            IsWhole |= directive.IsEnd(text);
        }

        return true;
    }

    /// <summary>The format; the statement's fault where it makes none.</summary>
    public LogPattern? Pattern(out string? fault)
    {
        var tokens = Joined(directive!.Tokens(Words));
        fault = Fault(tokens);
        return fault is null ? new LogPattern(tokens) : null;
    }

    private static List<LogToken> Joined(IEnumerable<LogToken> tokens)
    {
        List<LogToken> joined = [];
        foreach (var token in tokens.Where(token => token.Text.Length > 0))
        {
            if (joined is [.., var last] && (token.IsField, last.IsField) switch
            {
                (false, false) => true,
                (true, true) => last.Meaning == LogField.Target && (token.Meaning == LogField.Query || token.Text == "$is_args"),
                _ => false,
            })
            {
                // A path and its query are one target.
                joined[^1] = last with { Text = last.Text + token.Text };
            }
            else
            {
                joined.Add(token);
            }
        }

        return joined;
    }

    private static string? Fault(List<LogToken> tokens)
    {
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i - 1].IsField && tokens[i] is { IsField: true, Meaning: not LogField.Target })
            {
                return $"nothing between {tokens[i - 1].Text} and {tokens[i].Text}, so that nobody can tell where one ends; "
                    + "expected a text between two fields";
            }
        }

        var lacking = new (bool IsLacking, string Name)[]
        {
            (Lacks(LogField.Time), "the time"),
            (Lacks(LogField.Address) && Lacks(LogField.Forwarded), "the client's address"),
            (Lacks(LogField.Status), "the status"),
            (Lacks(LogField.Request) && Lacks(LogField.Target), "the request or its path"),
        }.Where(field => field.IsLacking).Select(field => field.Name).ToList();
        return tokens.Count == 0 || tokens.Count >= LogPattern.MostTokens
            ? $"{tokens.Count} fields and texts; expected a format in quotes of at most {LogPattern.MostTokens}"
            : lacking.Count > 0
            ? $"no field for {string.Join(", ", lacking)}; expected fields for time, client, request and status (see FORMATS.md for the "
                + $"names that are known)"
            : null;

        bool Lacks(LogField field) => !tokens.Exists(token => token.Meaning == field);
    }
}

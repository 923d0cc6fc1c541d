namespace Marketing.Exports.Logs;

/// <summary>
/// A log format, as texts and the fields between them. A field ends where the text behind it first stands, and further on where the rest
/// would not fit otherwise; a quote that is escaped ends nothing.
/// </summary>
public sealed class LogPattern
{
    public const int MostTokens = 120;

    // A line that fits takes a step a token; one that does not may be tried in more ways than there are atoms.
    private const int MostSteps = 4_000;

    private readonly LogToken[] tokens;
    private readonly byte[][] texts;
    private readonly bool mayGoOn;

    /// <param name="tokens">Texts and fields in their order; of two fields that touch the second is a path.</param>
    /// <param name="mayGoOn">Whether lines may hold more behind the last of them.</param>
    public LogPattern(IEnumerable<LogToken> tokens, bool mayGoOn = false)
    {
        this.tokens = [.. WithPorts([.. tokens])];
        texts = Array.ConvertAll(this.tokens, token => Encoding.UTF8.GetBytes(token.Text));
        this.mayGoOn = mayGoOn;
    }

    public IReadOnlyList<LogToken> Tokens => tokens;

    public bool Tells(LogField meaning) => Array.Exists(tokens, token => token.Meaning == meaning);

    /// <summary>Where each token stands; false with the number of the token up to which the line fits.</summary>
    public bool Match(ReadOnlySpan<byte> line, Span<Range> places, out int reached)
    {
        var steps = 0;
        reached = 0;
        return Match(line, 0, 0, places, ref steps, ref reached);
    }

    private bool Match(ReadOnlySpan<byte> line, int token, int at, Span<Range> places, ref int steps, ref int reached)
    {
        reached = Math.Max(reached, token);
        if (token == tokens.Length)
        {
            return mayGoOn || at == line.Length;
        }

        if (++steps > MostSteps)
        {
            return false;
        }

        if (!tokens[token].IsField)
        {
            var text = texts[token];
            places[token] = at..(at + text.Length);
            return line[at..].StartsWith(text) && Match(line, token + 1, at + text.Length, places, ref steps, ref reached);
        }

        if (token + 1 == tokens.Length)
        {
            places[token] = at..line.Length;
            reached = tokens.Length;
            return Suits(token, isQuoted: false, line[at..]);
        }

        var isQuoted = token > 0 && texts[token - 1] is [.., (byte)'"'];
        // A path behind a site begins with its stroke.
        var next = tokens[token + 1].IsField ? "/"u8 : texts[token + 1];
        if (tokens[token].Meaning == LogField.Agent && !isQuoted)
        {
            return MatchLongest(line, token, at, next, places, ref steps, ref reached);
        }

        for (var from = at; from <= line.Length; from++)
        {
            var found = line[from..].IndexOf(next);
            if (found < 0)
            {
                return false;
            }

            from += found;
            places[token] = at..from;
            if (!(isQuoted && IsEscaped(line[at..from])) && Suits(token, isQuoted, line[at..from])
                && Match(line, token + 1, from, places, ref steps, ref reached))
            {
                return true;
            }

            if (steps > MostSteps)
            {
                return false;
            }
        }

        return false;
    }

    // A program's name holds blanks and nothing closes it: it is all that the fields behind it leave.
    private bool MatchLongest(
        ReadOnlySpan<byte> line, int token, int at, ReadOnlySpan<byte> next, Span<Range> places, ref int steps, ref int reached)
    {
        for (var to = line[at..].LastIndexOf(next); to >= 0 && steps <= MostSteps; to = line.Slice(at, to).LastIndexOf(next))
        {
            places[token] = at..(at + to);
            if (Suits(token, isQuoted: false, line.Slice(at, to)) && Match(line, token + 1, at + to, places, ref steps, ref reached))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBeforeBlank(int token) => token + 1 < tokens.Length && texts[token + 1] is [(byte)' ', ..];

    // An IPv6 address holds colons itself: with the port behind it, it is one field.
    private static IEnumerable<LogToken> WithPorts(List<LogToken> tokens)
    {
        for (var i = 0; i < tokens.Count; i++)
        {
            var isWithPort = tokens[i].Meaning == LogField.Address && i + 2 < tokens.Count
                && tokens[i + 1] is { IsField: false, Text: ":" } && tokens[i + 2].IsField;
            yield return isWithPort ? tokens[i] with { Text = $"{tokens[i].Text}:{tokens[i + 2].Text}", HasPort = true } : tokens[i];
            i += isWithPort ? 2 : 0;
        }
    }

    // What a tool's documentation lays down has no blanks outside of quotes; people's names may.
    private bool Suits(int token, bool isQuoted, ReadOnlySpan<byte> text) => tokens[token].Meaning switch
    {
        null => isQuoted || !(mayGoOn && text.IndexOfAny((byte)' ', (byte)'"') >= 0),
        LogField.Status => text is [(byte)'-'] || (text.Length <= 3 && text.IndexOfAnyExceptInRange((byte)'0', (byte)'9') < 0),
        LogField.Request => isQuoted || !IsBeforeBlank(token) || text is [(byte)'-'] || text.LastIndexOf(" HTTP/"u8) > 0,
        LogField.Agent => isQuoted || text is not [.., (byte)','],
        LogField.Address => IsClient(text),
        LogField.Method or LogField.Site => !text.Contains((byte)' '),
        _ => true,
    };

    // An address or a host's name, or the list that proxies make of them: no other word that happens to stand there.
    private static bool IsClient(ReadOnlySpan<byte> text)
    {
        var blank = text.IndexOf((byte)' ');
        var isOne = text is [(byte)'-'] or [(byte)':' or (byte)'[', ..] || text.SequenceEqual("localhost"u8)
            || text.IndexOfAny((byte)'.', (byte)':') > 0;
        return isOne && !text.Contains((byte)'"') && (blank < 0 || (blank > 0 && text[blank - 1] == ','));
    }

    private static bool IsEscaped(ReadOnlySpan<byte> before)
    {
        var strokes = before.Length - before.TrimEnd((byte)'\\').Length;
        return strokes % 2 == 1;
    }
}

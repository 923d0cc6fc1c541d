namespace Marketing.Exports.Logs;

/// <summary>A server's configuration directive that states what a line of its log holds.</summary>
internal abstract class LogDirective
{
    /// <summary>Whether a line begins a statement by this directive.</summary>
    public abstract bool Begins(string text);

    /// <summary>Whether a line ends the statement.</summary>
    public abstract bool IsEnd(string text);

    /// <summary>Whether a line goes on with a statement that no line has ended.</summary>
    public virtual bool Continues(string text) => true;

    /// <summary>The format's texts and fields, from the whole statement.</summary>
    public abstract IEnumerable<LogToken> Tokens(string statement);

    /// <summary>Whether a line begins with a word and a blank or tab.</summary>
    protected static bool BeginsWith(string text, string word, StringComparison comparison) =>
        text.Length > word.Length && text.StartsWith(word, comparison) && text[word.Length] is ' ' or '\t';

    /// <summary>A statement's words: what stands in quotes is one, a backslash takes the meaning of what follows.</summary>
    protected static IEnumerable<(string Text, bool IsQuoted)> Split(string statement)
    {
        var word = new StringBuilder();
        var (quote, isQuoted) = ('\0', false);
        for (var i = 0; i < statement.Length; i++)
        {
            var c = statement[i];
            if (c == '\\' && i + 1 < statement.Length)
            {
                i++;
                word.Append(statement[i] switch { 't' => '\t', 'n' => ' ', var other => other });
            }
            else if (quote != '\0' ? c == quote : c is '"' or '\'')
            {
                (quote, isQuoted) = (quote == '\0' ? c : '\0', true);
            }
            else if (quote == '\0' && (char.IsWhiteSpace(c) || c == ';'))
            {
                if (word.Length > 0 || isQuoted)
                {
                    yield return (word.ToString(), isQuoted);
                }

                word.Clear();
                isQuoted = false;
            }
            else
            {
                word.Append(c);
            }
        }

        if (word.Length > 0 || isQuoted)
        {
            yield return (word.ToString(), isQuoted);
        }
    }
}

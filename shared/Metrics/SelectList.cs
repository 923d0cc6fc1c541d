using System.Text.RegularExpressions;

namespace Pipeline.Metrics;

/// <summary>
/// A metric's select list, taken apart: each column is an expression over sums and counts, so that it can be worked out of the
/// sums and counts of any cells put together. A column with another aggregate (a median, a distinct count) is none of these.
/// </summary>
public sealed partial class SelectList
{
    private static readonly HashSet<string> Columns = new(StringComparer.Ordinal) { "value", "numerator", "denominator", "n" };

    // What may stand before a bracket and aggregates nothing.
    private static readonly HashSet<string> Plain = new(StringComparer.OrdinalIgnoreCase)
    {
        "abs", "and", "coalesce", "else", "greatest", "in", "least", "not", "nullif", "or", "round", "then", "when",
    };

    private readonly List<Summed> pieces = [];
    private readonly SortedDictionary<string, string> formulas = new(StringComparer.Ordinal);

    public IReadOnlyList<Summed> Pieces => pieces;

    /// <summary>The first aggregate that is neither sum nor count; null where all are.</summary>
    public string? Other { get; private set; }

    /// <summary>What the value is, where that is a quantile and the other columns are sums and counts.</summary>
    public Quantile? Quantile { get; private set; }

    /// <summary>Each column as its file writes it.</summary>
    public IReadOnlyDictionary<string, string> Written { get; private init; } = new Dictionary<string, string>();

    /// <exception cref="FormatException">A column has no name, or one that is none of value, numerator, denominator and n.</exception>
    public static SelectList Parse(string metric, string text)
    {
        var written = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var column in Split(text))
        {
            var match = Named().Match(column);
            if (!match.Success || !Columns.Contains(match.Groups["name"].Value))
            {
                throw new FormatException($"{metric}.sql selects '{column.Trim()}'; expected … as value, numerator, denominator or n.");
            }

            written[match.Groups["name"].Value] = match.Groups["of"].Value.Trim();
        }

        var list = new SelectList { Written = written };
        foreach (var (name, expression) in written.Where(column => column.Key != "value"))
        {
            list.formulas[name] = list.TakeApart(expression);
        }

        if (written.TryGetValue("value", out var value))
        {
            list.Quantile = list.Other is null ? Quantile.Parse(value) : null;
            list.formulas["value"] = list.Quantile is null ? list.TakeApart(value) : "null";
            list.Other ??= list.Quantile is null ? null : value[..value.IndexOf('(', StringComparison.Ordinal)];
        }

        return list;
    }

    public bool Has(string column) => Written.ContainsKey(column);

    /// <summary>A column with each of its sums and counts replaced.</summary>
    public string Formula(string column, Func<Summed, string> with) =>
        Marked().Replace(formulas[column], match => with(pieces[int.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)]));

    private string TakeApart(string text)
    {
        var formula = new StringBuilder();
        for (var at = 0; at < text.Length;)
        {
            var end = text[at] == '\'' ? text.IndexOf('\'', at + 1) + 1 : char.IsLetter(text[at]) || text[at] == '_'
                ? EndOfWord(text, at) : at + 1;
            var word = text[at..end];
            if (end < text.Length && text[end] == '(' && char.IsLetter(word[0]) && !Plain.Contains(word))
            {
                end = Aggregate(text, word, end, formula);
            }
            else
            {
                formula.Append(word);
            }

            at = end;
        }

        return formula.ToString();
    }

    private int Aggregate(string text, string function, int open, StringBuilder formula)
    {
        var close = EndOfBracket(text, open);
        var of = text[(open + 1)..(close - 1)].Trim();
        if (function is not ("sum" or "count") || of.StartsWith("distinct ", StringComparison.Ordinal))
        {
            Other ??= function;
        }

        var where = "";
        if (Filter().Match(text, close) is { Success: true } filter && filter.Index == close)
        {
            var from = close + filter.Length - 1;
            close = EndOfBracket(text, from);
            where = Where().Replace(text[(from + 1)..(close - 1)].Trim(), "");
        }

        var piece = new Summed(function, of, where);
        if (!pieces.Contains(piece))
        {
            pieces.Add(piece);
        }

        formula.Append(CultureInfo.InvariantCulture, $"{{{pieces.IndexOf(piece)}}}");
        return close;
    }

    private static IEnumerable<string> Split(string text)
    {
        var (from, depth) = (0, 0);
        for (var at = 0; at < text.Length; at++)
        {
            depth += text[at] is '(' or '[' ? 1 : text[at] is ')' or ']' ? -1 : 0;
            if (text[at] == '\'')
            {
                at = text.IndexOf('\'', at + 1);
            }
            else if (text[at] == ',' && depth == 0)
            {
                yield return text[from..at];
                from = at + 1;
            }
        }

        yield return text[from..];
    }

    private static int EndOfWord(string text, int at)
    {
        while (at < text.Length && (char.IsLetterOrDigit(text[at]) || text[at] == '_'))
        {
            at++;
        }

        return at;
    }

    private static int EndOfBracket(string text, int open)
    {
        for (var (at, depth) = (open, 0); at < text.Length; at++)
        {
            depth += text[at] == '(' ? 1 : text[at] == ')' ? -1 : 0;
            if (text[at] == '\'')
            {
                at = text.IndexOf('\'', at + 1);
            }
            else if (depth == 0)
            {
                return at + 1;
            }
        }

        return text.Length;
    }

    [GeneratedRegex(@"^\s*(?<of>.+?)\s+as\s+(?<name>\w+)\s*$", RegexOptions.Singleline)]
    private static partial Regex Named();

    [GeneratedRegex(@"\G\s+filter\s*\(")]
    private static partial Regex Filter();

    [GeneratedRegex(@"^where\s+")]
    private static partial Regex Where();

    [GeneratedRegex(@"\{(\d+)\}")]
    private static partial Regex Marked();
}

using System.Text.RegularExpressions;

namespace Pipeline.Tables;

/// <summary>
/// Texts that a spreadsheet would run as a formula get an apostrophe in front in each CSV that is written, which spreadsheets
/// take for "this is text"; our own readers take it off again. Numbers stay as they are.
/// </summary>
public static partial class CsvFormulas
{
    /// <summary>What a formula begins with. The other end of the same knowledge: <see cref="IsGuarded"/>.</summary>
    private const string Begin = "^[=+@\\t\\r-]";

    private const string Number = "^[+-]?[0-9]+([.,][0-9]+)*([eE][+-]?[0-9]+)?%?$";

    public static string Guard(string text) => Begins().IsMatch(text) && !Numbers().IsMatch(text) ? "'" + text : text;

    /// <summary>The same in SQL.</summary>
    public static string GuardSql(string column) =>
        $"case when regexp_matches({column}, '{Begin}') and not regexp_matches({column}, '{Number}') then '''' || {column} else {column} "
            + $"end";

    /// <summary>Whether a cell begins with an apostrophe that only keeps spreadsheets from running it.</summary>
    public static bool IsGuarded(ReadOnlySpan<byte> cell) =>
        cell is [(byte)'\'', (byte)'=' or (byte)'+' or (byte)'-' or (byte)'@' or (byte)'\t' or (byte)'\r', ..];

    [GeneratedRegex(Begin, RegexOptions.CultureInvariant)]
    private static partial Regex Begins();

    [GeneratedRegex(Number, RegexOptions.CultureInvariant)]
    private static partial Regex Numbers();
}

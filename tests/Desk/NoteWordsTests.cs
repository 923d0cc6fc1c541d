using System.Text.RegularExpressions;
using Pipeline.Desk;
using Pipeline.Local;
using Pipeline.Reports;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>
/// Whatever the sources note of a file, or say of a row that they set aside, has its words in Indonesian: found in the sources themselves,
/// with a 7 for whatever they put in.
/// </summary>
public sealed partial class NoteWordsTests
{
    private static readonly ReportCulture Indonesian = ReportCulture.Of("id");

    [Theory]
    [InlineData(
        "12 rows hold more cells than the heading, the first in line 1,204; what stands beyond it was not read. Look whether a text there "
            + "holds a separator and is not quoted.",
        "12 baris punya lebih banyak sel")]
    [InlineData("Outcome by 'IsWon': won 34, open 24.", "Hasil menurut 'IsWon': won 34, open 24.")]
    [InlineData("Outcome by the stage's name: 'Menang' won 2.", "Hasil menurut nama tahap: 'Menang' won 2.")]
    [InlineData("The report tells nothing of any campaign: nothing was spent from 2026-01-01 to 2026-01-31.",
        "Laporan ini tidak memuat kampanye apa pun: tidak ada biaya dari 2026-01-01 sampai 2026-01-31.")]
    public void A_note_keeps_its_names_and_numbers(string english, string expected) =>
        Assert.StartsWith(expected, ReceiptWords.Of(english, Indonesian), StringComparison.Ordinal);

    [Fact]
    public void Every_note_that_the_sources_make_has_its_words()
    {
        List<string> notes = [.. Sources().SelectMany(Notes).Distinct()];
        Assert.True(notes.Count > 45, $"{notes.Count} notes were found.");
        Assert.DoesNotContain(notes, note => ReceiptWords.Of(note, Indonesian) is null);
    }

    [Fact]
    public void Every_reason_for_which_a_row_is_set_aside_has_its_words()
    {
        List<string> reasons =
        [
            .. Sources().SelectMany(source => SetAside().Matches(source)).Select(found => Filled(found.Groups["text"].Value)).Distinct(),
        ];
        Assert.True(reasons.Count > 10, $"{reasons.Count} reasons were found.");
        Assert.DoesNotContain(reasons, reason => ReceiptWords.Of(reason, Indonesian) is null);
    }

    [Fact]
    public void A_refusal_is_told_with_what_it_names()
    {
        var refusal = new Refusal("no-format", "It fits none.") { Nearest = "hubspot-deals", Missing = ["Deal Stage"] };
        Assert.EndsWith(
            " Yang paling mirip: hubspot-deals; yang tidak ada: Deal Stage.", ReceiptWords.Of(refusal, Indonesian), StringComparison.Ordinal);
        Assert.Equal("It fits none.", ReceiptWords.Of(refusal, ReportCulture.Of("en")));
    }

    private static IEnumerable<string> Sources() =>
        new[] { "shared", "functions" }.SelectMany(folder => Directory.EnumerateFiles(
            Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
        .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
            && Path.GetFileName(file) is not ("ReceiptWords.cs" or "NoteWords.cs")).Select(File.ReadAllText);

    // What is noted stands in the call, or in what the call names: a constant, a property or a method of the same file; or in a member that
    // is called so itself.
    private static IEnumerable<string> Notes(string source)
    {
        foreach (Match member in Member().Matches(source))
        {
            foreach (var text in Texts(member.Groups["told"].Value))
            {
                yield return text;
            }
        }

        foreach (Match call in Call().Matches(source))
        {
            var argument = Argument(source, call.Index + call.Length);
            var name = Name().Match(argument).Groups["name"].Value;
            foreach (var text in name is "" or "string" ? Texts(argument)
                : Regex.Matches(source, $@"\b{name}\b[^;=""]*=>?(?<told>[^;]*"")", RegexOptions.CultureInvariant)
                    .SelectMany(found => Texts(found.Groups["told"].Value)))
            {
                yield return call.Groups["tally"].Success ? text + ": 7." : text;
            }
        }
    }

    // A string that is put together of several with + is one; what is put in is a 7.
    private static IEnumerable<string> Texts(string code)
    {
        var joined = Joint().Replace(Holes(code), "");
        return Literal().Matches(joined).Take(1).Select(found => Filled(found.Groups["text"].Value));
    }

    private static string Filled(string text) => text.Replace("\\\"", "\"", StringComparison.Ordinal);

    // Holes of interpolated strings, however deep: {Plural.Of(n, "row", "rows")} is a 7.
    private static string Holes(string code)
    {
        var text = new StringBuilder();
        for (var (at, depth) = (0, 0); at < code.Length; at++)
        {
            depth += code[at] == '{' ? 1 : 0;
            if (depth == 0)
            {
                text.Append(code[at]);
            }
            else if (code[at] == '}' && --depth == 0)
            {
                text.Append('7');
            }
        }

        return text.ToString();
    }

    // The call's first argument; commas within brackets and strings are no end of it.
    private static string Argument(string source, int from)
    {
        var (depth, isText) = (0, false);
        for (var at = from; at < source.Length; at++)
        {
            isText ^= source[at] == '"' && source[at - 1] != '\\';
            depth += isText ? 0 : source[at] is '(' or '{' or '[' ? 1 : source[at] is ')' or '}' or ']' ? -1 : 0;
            if (depth < 0 || (depth == 0 && !isText && source[at] == ','))
            {
                return source[from..at];
            }
        }

        return "";
    }

    [GeneratedRegex(@"[rR]eading\.(Note|(?<tally>Tally))\(", RegexOptions.ExplicitCapture)]
    private static partial Regex Call();

    [GeneratedRegex(
        @"string\?? (Note|Caveat)\b(?!\s*\{ get; \})[^;]*?(=>|return string\.Create\()(?<told>[^;]*"")", RegexOptions.ExplicitCapture)]
    private static partial Regex Member();

    [GeneratedRegex(@"^\s*(?<name>\w+)", RegexOptions.ExplicitCapture)]
    private static partial Regex Name();

    [GeneratedRegex("\"\\s*\\+\\s*\\$?\"")]
    private static partial Regex Joint();

    [GeneratedRegex("\"(?<text>([^\"\\\\]|\\\\.)*)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex Literal();

    [GeneratedRegex("(SetAside|setAside|Aside)\\(\\s*\"(?<text>[^\"]+)\"", RegexOptions.ExplicitCapture)]
    private static partial Regex SetAside();
}

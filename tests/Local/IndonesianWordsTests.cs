using System.Text.RegularExpressions;
using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>Where the language is Indonesian, as it is without a word, commands speak no English.</summary>
public sealed partial class IndonesianWordsTests(Commands commands) : IClassFixture<Commands>
{
    // Names of metrics, columns, formats, files and commands are English wherever they stand.
    private static readonly string[] English =
    [
        "the", "of", "and", "is", "are", "was", "were", "not", "nothing", "with", "from", "that", "which", "reporting", "reported",
        "withdrew", "range", "upload time", "file name", "installing", "using", "waiting", "ended", "kept", "rejected", "refused", "set aside",
        "moved", "read again", "there", "called", "forgotten", "found", "subscribed", "put back", "address", "no", "yet",
    ];

    [Fact]
    public async Task No_command_speaks_English()
    {
        var output = Path.Combine(commands.Folder, "reports");
        string[][] all =
        [
            ["run", commands.Deals(), "--out", output, "--data", commands.Data],
            ["receipts", "--data", commands.Data],
            ["digest", "--data", commands.Data],
            ["digest", "--data", commands.Data, "--send"],
            ["digest", "--data", commands.Data, "--side", "sales", "--subscribe", "ani@firma.example"],
            ["digest", "--data", commands.Data, "--side", "sales", "--leave", "ani@firma.example"],
            ["explain", commands.Deals()],
            ["explain", "tidak-ada.csv"],
            ["explain-figure", "sales", "won_valu", "--data", commands.Data],
            ["explain-figure", "sales", "won_value", "--part", "warna=biru", "--data", commands.Data],
            ["explain-figure", "sales", "won_value", "--data", commands.Data, "--out", Path.Combine(commands.Folder, "angka.csv")],
            ["replay", "--data", commands.Data],
            ["receipts", "--data", Path.Combine(commands.Folder, "kosong")],
            ["withdraw", "tidak-ada.csv", "--data", commands.Data],
            ["withdraw", "deals-2026-03-01.csv", "--data", commands.Data],
            ["receipts", "--data", commands.Data],
        ];
        List<string> found = [];
        foreach (var arguments in all)
        {
            var (_, said, errors) = await Commands.RunAsync(arguments);
            foreach (var line in (said + errors).Split('\n'))
            {
                var words = Named().Replace(line, " ");
                found.AddRange(
                    English.Where(word => Regex.IsMatch(words, $@"(?<![\w-]){Regex.Escape(word)}(?![\w-])", RegexOptions.IgnoreCase))
                        .Select(word => $"{word}: {line}"));
            }
        }

        Assert.Empty(found);
    }

    // What stands in quotes or brackets is a name; so are paths, and columns in a list.
    [GeneratedRegex(@":[^:]* \| .*$|'[^']*'|\[[^\]]*\]|\S*[/\\]\S*|\S+\.(csv|json|html|md)")]
    private static partial Regex Named();
}

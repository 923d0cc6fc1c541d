using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>Help speaks the language that is typed, Indonesian without a word, and tells every option in it.</summary>
public sealed class HelpTests
{
    [Fact]
    public void Every_description_is_told_in_both_languages()
    {
        var (indonesian, english) = (Descriptions("id"), Descriptions("en"));
        Assert.Equal(english.Count, indonesian.Count);
        Assert.Empty(indonesian.Intersect(english));
        Assert.DoesNotContain(indonesian, string.IsNullOrEmpty);
    }

    [Theory]
    [InlineData("id", "Keterangan:", "Cara pakai:", "Opsi:", "[opsi]", "[bawaan: IDR]")]
    [InlineData("en", "Description:", "Usage:", "Options:", "[options]", "[default: IDR]")]
    public async Task So_are_its_headings(string language, params string[] parts)
    {
        var ended = await Commands.RunAsync("receipts", "--help", "--language", language);
        Assert.Equal((ExitCode.Done, ""), (ended.Code, ended.Errors));
        Assert.All(parts, part => Assert.Contains(part, ended.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Without_a_word_it_is_Indonesian()
    {
        var ended = await Commands.RunAsync("--help");
        Assert.StartsWith("Keterangan:\n  Menjalankan pipeline", ended.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Contains("\nPerintah:\n", ended.Output.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.DoesNotContain("Show ", ended.Output, StringComparison.Ordinal);
    }

    private static List<string> Descriptions(string language)
    {
        var root = CommandLine.Commands(CommandLine.CultureOf(["--language", language]));
        return
        [
            .. new[] { root }.Concat(root.Subcommands)
                .SelectMany(command => command.Options.Select(option => option.Description)
                    .Concat(command.Arguments.Select(argument => argument.Description)).Append(command.Description))
                .Select(description => description ?? "").Distinct(),
        ];
    }
}

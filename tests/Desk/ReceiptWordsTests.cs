using Pipeline.Desk;
using Pipeline.Local;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Desk;

/// <summary>What receipts say of rows, for readers of Indonesian.</summary>
public sealed class ReceiptWordsTests
{
    [Theory]
    [InlineData("total", "jumlah total")]
    [InlineData("a number", "angka")]
    [InlineData("table not measured: Campaign name, Day", "tabel yang tidak diukur: Campaign name, Day")]
    [InlineData("a state that nobody has told yet", null)]
    [InlineData("a state that nobody has told yet: 7", null)]
    public void They_are_told_in_Indonesian_and_the_file_s_own_words_stay(string english, string? expected)
    {
        Assert.Equal(expected, ReceiptWords.Of(english, ReportCulture.Of("id")));
        Assert.Equal(english, ReceiptWords.Of(english, ReportCulture.Of("en")));
    }

    // A text that is worded anew would fall back into English, unseen.
    [Fact]
    public void Every_text_that_is_translated_is_still_one_that_a_reader_of_exports_says()
    {
        var sources = string.Concat(
            new[] { "shared", "functions" }.SelectMany(folder => Directory.EnumerateFiles(
                Path.Combine(Repository.Root, folder), "*.cs", SearchOption.AllDirectories))
            .Where(file => !file.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal)
                && Path.GetFileName(file) != "ReceiptWords.cs").Select(File.ReadAllText));
        Assert.All(ReceiptWords.Known, text => Assert.Contains('"' + text, sources, StringComparison.Ordinal));
    }
}

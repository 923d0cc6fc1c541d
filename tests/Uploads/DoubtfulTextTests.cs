using System.Text;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// Texts of which nothing tells surely how they are to be read: the receipt says what was assumed, and where it can be seen.
/// </summary>
public sealed class DoubtfulTextTests
{
    private const string Heading = "deal id,deal name,stage,amount,currency,created,closed\n";

    static DoubtfulTextTests() => Encoding.RegisterProvider(CodePagesEncodingProvider.Instance);

    [Theory]
    [InlineData("shift-jis", "焙煎機表示", "(byte 90 in line 2 is not of it)")]
    [InlineData("gb18030", "咖啡机", "'¿§·È»ú'")]
    [InlineData("windows-1252", "Café", "line 2: 'Café'")]
    [InlineData("windows-1251", "Кофе", "line 2: 'Êîôå'")]
    public void An_encoding_that_was_assumed_is_told_with_its_first_word(string encoding, string name, string told)
    {
        var taken = Taking.Of(
            "deals.csv",
            Encoding.GetEncoding(encoding).GetBytes(Heading + $"D1,{name},Won,100,IDR,2026-09-01,2026-10-02\n"));
        Assert.Equal((1L, 1L), (taken.File.Rows.Read, taken.File.Rows.Kept));
        Assert.Contains(
            taken.File.Notes,
            note => note.Contains(told, StringComparison.Ordinal) && note.Contains("CSV UTF-8", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    public void One_that_is_sure_is_not(string encoding) =>
        Assert.DoesNotContain(
            Taking.Of(
                "deals.csv",
                Encoding.GetEncoding(encoding).GetBytes(Heading + "D1,Café 焙煎機,Won,100,IDR,2026-09-01,2026-10-02\n")).File.Notes,
            note => note.Contains("no UTF-8", StringComparison.Ordinal));

    [Fact]
    public void Rows_that_go_on_beyond_their_heading_are_told()
    {
        var taken = Taking.Of(
            "deals.csv",
            Heading + "D1,A,Won,100,IDR,2026-09-01,2026-10-02\nD2,A,Won,100,IDR,2026-09-01,2026-10-02, ,\n"
                + "D3,A,Won,100,IDR,2026-09-01,2026-10-02,Kopi, Tbk\n");
        Assert.Equal((3L, 3L), (taken.File.Rows.Read, taken.File.Rows.Kept));
        Assert.Contains(
            taken.File.Notes,
            note => note.StartsWith("1 row holds more cells than the heading, the first in line 4;", StringComparison.Ordinal));
    }
}

using System.Text;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class TextEncodingTests
{
    private const string Greek = "Κορυφαία ερωτήματα,Κλικ,Εμφανίσεις\r\nοδοντίατρος,12,340\r\nεμφυτεύματα,3,90\r\n";

    [Theory]
    [InlineData("utf-8", null)]
    [InlineData("utf-16", "utf-16")]
    [InlineData("utf-16BE", "utf-16BE")]
    public void A_text_without_a_mark_is_told_by_its_zeros(string written, string? told)
    {
        Assert.Equal(told, TextEncoding.Tell(Encoding.GetEncoding(written).GetBytes(Greek))?.WebName);
        Assert.Equal(told, TextEncoding.Tell(Encoding.GetEncoding(written).GetBytes("Date,Primary\n2026-01-01,5\n"))?.WebName);
    }

    [Fact]
    public void A_mark_decides()
    {
        Assert.Equal("utf-16", TextEncoding.Tell([0xFF, 0xFE, 0x41, 0x00])!.WebName);
        Assert.Equal("utf-16BE", TextEncoding.Tell([0xFE, 0xFF, 0x00, 0x41])!.WebName);
    }

    [Fact]
    public void One_damaged_byte_does_not_make_another_encoding_of_a_text()
    {
        var bytes = Encoding.UTF8.GetBytes(Greek);
        bytes[20] = 0xFF;
        Assert.Null(TextEncoding.Tell(bytes));
        Assert.Equal("windows-1252", TextEncoding.Tell(Encoding.Latin1.GetBytes("Propriété,Montant\nRéunion,5\n"))!.WebName);
    }

    [Fact]
    public void A_head_may_end_inside_a_character()
    {
        var bytes = Encoding.UTF8.GetBytes("naïve,日本");
        for (var length = 1; length <= bytes.Length; length++)
        {
            Assert.Null(TextEncoding.Tell(bytes.AsSpan(0, length)));
        }
    }

    [Fact]
    public void Bytes_that_are_no_text_are_told_apart()
    {
        var noise = new byte[1000];
        new Random(5).NextBytes(noise);
        Assert.True(TextEncoding.IsBinary(noise));
        Assert.False(TextEncoding.IsBinary(Encoding.UTF8.GetBytes(Greek)));
        Assert.False(TextEncoding.IsBinary(Encoding.Unicode.GetBytes(Greek)));
        Assert.False(TextEncoding.IsBinary("a\0b,c,d,e\n1,2,3,4\n"u8));
    }
}

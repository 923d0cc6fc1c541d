using System.Text;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class CsvRecordsTests
{
    [Fact]
    public void An_unclosed_quote_costs_its_own_line_and_no_other()
    {
        var rows = Read("a,b\n1,\"open\n2,two\n3,\"three\"\n4,four\n");
        Assert.Equal(["1:a|b", "2:!1,\"open", "3:2|two", "4:3|three", "5:4|four"], rows);
    }

    [Fact]
    public void An_unclosed_quote_before_the_end_of_the_file_does_not_swallow_it()
    {
        var rows = Read("a,b\n1,one\n2,\"open\n3,three\n4,four");
        Assert.Equal(["1:a|b", "2:1|one", "3:!2,\"open", "4:3|three", "5:4|four"], rows);
    }

    [Fact]
    public void Line_breaks_inside_quotes_are_no_damage()
    {
        var rows = Read("a,b\r\n1,\"one\r\ntwo\"\r\n2,\"\"\"quoted\"\"\"\r\n");
        Assert.Equal(["1:a|b", "2:1|one\r\ntwo", "4:2|\"quoted\""], rows);
    }

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("windows-1252")]
    public void A_row_beyond_measure_is_skipped_and_the_rest_read_on(string name)
    {
        _ = TextEncoding.Tell("x"u8);
        var encoding = Encoding.GetEncoding(name);
        var text = "a,b\r\n1,\"open\r\n" + new string('x', CsvRecords.LongestRecord + 1_000_000) + "\r\n2,\"öne\"\r\n3,three\r\n";
        var rows = Read(encoding.GetBytes(text), new Dialect(name == "utf-8" ? null : encoding, ','));
        Assert.Equal("1:a|b", rows[0]);
        Assert.Equal("2:!…", rows[1]);
        Assert.Equal(["4:2|öne", "5:3|three"], rows[^2..]);
        Assert.InRange(rows.Count, 4, 5);
    }

    [Theory]
    [InlineData("a\nb\nc\nd", 2, "c\nd")]
    [InlineData("a\r\nb\r\nc", 1, "b\r\nc")]
    [InlineData("a\rb\rc", 2, "c")]
    [InlineData("a\n\n\nb", 3, "b")]
    [InlineData("a\nb", 5, "")]
    public void A_tail_begins_below_its_lines(string text, long lines, string tail)
    {
        using var reader = new StreamReader(new TailStream(new MemoryStream(Encoding.UTF8.GetBytes(text)), lines));
        Assert.Equal(tail, reader.ReadToEnd());
    }

    private static List<string> Read(string text) => Read(Encoding.UTF8.GetBytes(text), new Dialect(null, ','));

    private static List<string> Read(byte[] text, Dialect dialect)
    {
        using var records = new CsvRecords(() => new MemoryStream(text, writable: false), dialect);
        var rows = new List<string>();
        while (records.Read())
        {
            var cells = string.Join('|', Enumerable.Range(0, records.Count).Select(i => Encoding.UTF8.GetString(records.Cell(i))));
            rows.Add($"{records.Line}:{(records.Damage is null ? "" : "!")}{cells}");
        }

        return rows;
    }
}

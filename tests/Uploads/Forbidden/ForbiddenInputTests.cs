using System.Text;
using System.Text.Json;
using System.Text.Unicode;
using Marketing.Facts;
using Pipeline.Local;
using Pipeline.Tables;
using Pipeline.Tests.Uploads.Odd;
using Pipeline.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Uploads.Forbidden;

/// <summary>Characters that no text may hold are left out where files enter, and the receipt says so.</summary>
public sealed class ForbiddenInputTests
{
    private const string Deals = "Record ID,Deal Name,Deal Stage,Amount,Close Date,Create Date,Deal owner\n";

    private static readonly JsonSerializerOptions Fact = new(JsonText.Options) { WriteIndented = false };

    public static TheoryData<string> Folders =>
        [.. SampleFolders.All.Where(folder => IsUtf8(File.ReadAllBytes(SampleFolders.Input(folder))))
            .Select(folder => Path.GetRelativePath(Repository.Root, folder).Replace('\\', '/'))];

    [Theory]
    [MemberData(nameof(Folders))]
    public void A_sample_of_each_format_is_read_as_without_them(string folder)
    {
        var path = Path.Combine(Repository.Root, folder);
        var (input, side) = (SampleFolders.Input(path), SampleFolders.Side(path));
        var (name, plain) = (Path.GetFileName(input), File.ReadAllBytes(input));
        var mixed = ForbiddenCharacters.InWords(plain);
        var (expected, taken) = (Taking.Of(name, plain, side: side), Taking.Of(name, mixed, side: side));
        Assert.Equal(expected.Facts.Select(Text), taken.Facts.Select(Text));
        Assert.Equal(expected.Rejected, taken.Rejected);
        Assert.Contains(taken.Files, file => file.Notes.Any(note => note.Contains("U+", StringComparison.Ordinal)));
        Assert.DoesNotContain(JsonSerializer.Serialize(taken.Files), "\uffff", StringComparison.Ordinal);
    }

    [Fact]
    public void Each_character_alone_is_left_out_of_a_cell_and_counted_with_its_line()
    {
        foreach (var character in ForbiddenCharacters.Vanishing.Where(character => !char.IsSurrogate(character)).Concat("\v\f"))
        {
            var taken =
                Taking.Of(
                    "deals.csv", Deals + "1,One,Closed Won,100,2026-01-10,2026-01-01,Budi\n"
                        + $"2,Two,Closed Won,100,2026-01-10,2026-01-01,Ay{character}u{character}\n", "sales");
            Assert.Equal(character is '\v' or '\f' ? "Ay u" : "Ayu", taken.All<Deal>()[1].Owner);
            Assert.Contains(
                taken.File.Notes, note => note.Contains($"U+{(int)character:X4} 2", StringComparison.Ordinal)
                    && note.Contains("in line 3", StringComparison.Ordinal));
        }
    }

    // What Windows' shells and some tools write, with the byte order mark or without it.
    [Theory]
    [InlineData(false, true)]
    [InlineData(true, true)]
    [InlineData(false, false)]
    public void Half_a_pair_of_UTF_16_is_left_out_and_counted(bool isBigEndian, bool hasMark)
    {
        var encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        var text = Deals + "1,One,Closed Won,100,2026-01-10,2026-01-01,\ud83d\ude00 Ay\0u\0\n";
        List<byte> bytes = [.. hasMark ? encoding.GetPreamble() : []];
        foreach (var sign in text)
        {
            var unit = sign == '\0' ? 0xD800 : sign;
            bytes.AddRange(isBigEndian ? [(byte)(unit >> 8), (byte)unit] : [(byte)unit, (byte)(unit >> 8)]);
        }

        var taken = Taking.Of("deals.csv", [.. bytes], side: "sales");
        Assert.Equal("\ud83d\ude00 Ayu", Assert.Single(taken.All<Deal>()).Owner);
        Assert.Contains(taken.File.Notes, note => note.Contains("U+D800 2", StringComparison.Ordinal));
    }

    // The two halves of a pair lie on both sides of each place where a reader's buffer may end, and a last byte has no other half.
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Pairs_stay_wherever_they_lie_and_a_last_byte_is_told(bool isBigEndian)
    {
        var encoding = isBigEndian ? Encoding.BigEndianUnicode : Encoding.Unicode;
        var names =
            Enumerable.Range(0, 3000).Select(i => string.Concat(Enumerable.Repeat("\ud83d\ude00", 1 + (i % 7))) + $" {i}").ToList();
        var text = Deals + string.Concat(names.Select((name, i) => $"{i + 1},One,Closed Won,100,2026-01-10,2026-01-01,{name}\n"));
        var taken = Taking.Of("deals.csv", [.. encoding.GetPreamble(), .. encoding.GetBytes(text), 0x41], side: "sales");
        Assert.Equal(names, taken.All<Deal>().Select(deal => deal.Owner!));
        Assert.Contains(
            taken.File.Notes, note => note.Contains("the first in line 3,002: half a character at the end 1.", StringComparison.Ordinal));
    }

    [Fact]
    public void Pairs_tabs_and_marks_of_right_to_left_scripts_stay()
    {
        const string Name = "😀\u200fשלום e\u0301 \ufffd";
        var taken = Taking.Of("deals.csv", Deals + $"1,{Name},Closed Won,100,2026-01-10,2026-01-01,Ayu\n", "sales");
        Assert.Equal(Name, Assert.Single(taken.All<Deal>()).Name);
        Assert.DoesNotContain(taken.File.Notes, note => note.Contains("U+", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    public void Files_of_sixteen_bits_are_cleaned_too(string encoding)
    {
        var text = Deals + "1,One,Closed Won,100,2026-01-10,2026-01-01,A\u202ey\u000bu\uffff\n";
        var taken =
            Taking.Of(
                "deals.csv", [.. Encoding.GetEncoding(encoding).GetPreamble(), .. Encoding.GetEncoding(encoding).GetBytes(text)],
                side: "sales");
        Assert.Equal("Ay u", Assert.Single(taken.All<Deal>()).Owner);
    }

    // An emoji that was cut in two, in a post and in the channel's own name.
    [Fact]
    public void A_message_that_escapes_half_a_pair_is_kept_without_it()
    {
        const string Messages = """
            {
             "name": "Kopi\ud83d",
             "type": "public_channel",
             "id": 7,
             "messages": [
              {
               "id": 1,
               "type": "message",
               "date": "2026-10-01T10:00:00",
               "date_unixtime": "1790823600",
               "text": "Halo \ud83d semua \ud83d\ude00"
              }
             ]
            }
            """;
        var taken = Taking.Of("result.json", Messages.ReplaceLineEndings("\n"));
        var post = Assert.Single(taken.All<Post>());
        Assert.Equal(("Kopi", "Halo semua \ud83d\ude00"), (post.Account, post.Text));
        Assert.Empty(taken.Rejected);
    }

    [Fact]
    public void A_workbook_escapes_them_and_is_cleaned_too()
    {
        var row = string.Concat("1,One,Closed Won,100,2026-01-10,2026-01-01,A_x000B_y_x0001_u_xFFFF_".Split(',').Select(Cell));
        var heading = string.Concat(Deals.TrimEnd().Split(',').Select(Cell));
        var taken = Taking.Of("deals.xlsx", Packed.Zip(
            ("[Content_Types].xml",
                """<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/></Types>"""u8.ToArray()),
            ("_rels/.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"""u8.ToArray()),
            ("xl/workbook.xml",
                """<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Deals" sheetId="1" r:id="r1"/></sheets></workbook>"""u8.ToArray()),
            ("xl/_rels/workbook.xml.rels",
                """<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"""u8.ToArray()),
            ("xl/worksheets/sheet1.xml",
                Encoding.UTF8.GetBytes(
                    $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row>{heading}</row><row>{row}</row></sheetData></worksheet>"""))), side: "sales");
        Assert.False(ForbiddenCharacters.AreIn(Assert.Single(taken.All<Deal>()).Owner!));
        static string Cell(string text) => $"""<c t="inlineStr"><is><t>{text}</t></is></c>""";
    }

    [Theory]
    [InlineData(
        """{"ts":"2026-10-05T10:00:00Z","status":200,"request":{"remote_ip":"192.0.2.1","method":"GET","host":"a.example","uri":"/a\ud800b\u000bc?utm_source=x%0By&utm_campaign=%EF%BF%BFz","headers":{"User-Agent":["Mozilla/5.0 (Windows NT 10.0) \udfff Chrome/120"],"Referer":["https://b.example/\u202e"]}}}""")]
    [InlineData(
        """{"ts":"2026-10-05T10:00:00Z","status":200,"request":{"remote_ip":"192.0.2.1","method":"GET","host":"a.example","uri":"/\\ud83d\ude00\ud83d\ude00","headers":{"User-Agent":["Mozilla/5.0 (Windows NT 10.0) Chrome/120"]}}}""")]
    public void Escapes_of_json_lines_and_addresses_bring_none_in(string line)
    {
        var taken = Taking.Of("access.log", string.Concat(Enumerable.Repeat(line + "\n", 5)), "marketing");
        Assert.Equal(5, taken.File.Rows.Kept);
        Assert.All(
            taken.Facts,
            fact => Assert.All(fact.GetType().GetProperties().Where(property => property.PropertyType == typeof(string)), property =>
            Assert.False(ForbiddenCharacters.AreIn((string?)property.GetValue(fact) ?? ""), property.Name)));
    }

    [Fact]
    public void A_stream_is_cleaned_alike_wherever_its_reads_are_cut()
    {
        var text = ForbiddenCharacters.InWords(Encoding.UTF8.GetBytes("Ayu und Budi — größer… 日本語 한국어 \u000b end\n"));
        var whole = Clean(text, text.Length);
        Assert.DoesNotContain((byte)0x0B, whole);
        for (var size = 1; size < 12; size++)
        {
            Assert.Equal(whole, Clean(text, size));
        }

        static byte[] Clean(byte[] bytes, int size)
        {
            using var stream = new CleanStream(new MemoryStream(bytes), new Cleaning());
            using var memory = new MemoryStream();
            stream.CopyTo(memory, size);
            return memory.ToArray();
        }
    }

    private static bool IsUtf8(byte[] bytes) => Utf8.IsValid(bytes) && !bytes.AsSpan().StartsWith("PK"u8);

    private static string Text(object fact) => JsonSerializer.Serialize(fact, fact.GetType(), Fact);
}

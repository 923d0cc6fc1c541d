using System.Text;
using Pipeline.Tables;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

public sealed class RecognitionTests
{
    private static readonly Column A = Column.Text("alpha").Required;
    private static readonly Column B = Column.Text("beta", "bêta").Required;
    private static readonly Column C = Column.Number("gamma (*)");
    private static readonly Column D = Column.Text("delta");

    [Fact]
    public void Two_formats_that_fit_equally_are_both_named()
    {
        var refusal = Refusal([new One("first", [A, B]), new One("second", [A, B])], "alpha,beta\n1,2\n");
        Assert.Equal("two-formats", refusal.Code);
        Assert.Contains("first (first)", refusal.Reason, StringComparison.Ordinal);
        Assert.Contains("second (second)", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_that_fit_the_one_that_knows_more_columns_is_meant() =>
        Assert.Equal(
            "second",
            Recognised([new One("first", [A, B]), new One("second", [A, B, C, D])], "alpha;BETA;Gamma (IDR);other\n1;2;3;4\n").Format.Id);

    [Fact]
    public void The_nearest_is_named_with_what_it_lacks()
    {
        var refusal = Refusal([new One("near", [A, B, D.Required]), new One("far", [A, C.Required, D.Required])], "alpha,beta,x\n1,2,3\n");
        Assert.Equal(("no-format", "near"), (refusal.Code, refusal.Nearest));
        Assert.Equal(["delta"], refusal.Missing);
        Assert.Contains("which also needs: delta.", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void One_word_of_two_is_less_near_than_three_of_four_and_what_is_not_owned_less_than_that()
    {
        var wide = new One("wide", [A, B, C.Required, D.Required]);
        Assert.Equal("wide", Refusal([new One("narrow", [A, Column.Text("omega").Required]), wide], "alpha,beta,delta\n1,2,3\n").Nearest);
        Assert.Equal("wide", Refusal([new Picky(), wide], "alpha,beta,delta\n1,2,3\n").Nearest);
    }

    [Fact]
    public void What_has_a_word_of_many_in_common_is_not_near_and_not_named()
    {
        var refusal = Refusal([new One("far", [A, C.Required, D.Required])], "alpha,x,y\n1,2,3\n");
        Assert.Equal(("no-format", null), (refusal.Code, refusal.Nearest));
        Assert.Contains("'alpha', 'x', 'y'", refusal.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("far", refusal.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("alpha,bêta\n1,2\n", ',')]
    [InlineData("\ufeff\" ALPHA \";\"Beta\"\n1;2\n", ';')]
    [InlineData("x\ty\nalpha\tbeta\n1\t2\n", '\t')]
    [InlineData("sep=|\nalpha|beta\n1|2\n", '|')]
    public void A_heading_is_known_whatever_its_case_separator_or_place(string text, char separator) =>
        Assert.Equal(separator, Recognised([new One("one", [A, B])], text).Dialect!.Separator);

    [Fact]
    public void A_format_may_ask_for_more_than_its_columns()
    {
        var refusal = Refusal([new Picky()], "alpha,beta\n1,2\n");
        Assert.Contains("whose columns stand there", refusal.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public void A_stacked_table_far_down_is_still_found()
    {
        var text = new StringBuilder("title\n");
        for (var i = 0; i < 2_500; i++)
        {
            text.Append(null, $"{i},x,y\n");
        }

        Assert.Equal("one", Recognised([new One("one", [A, B])], text.Append("\nalpha,beta\n1,2\n").ToString()).Format.Id);
    }

    [Fact]
    public void Rows_that_hold_no_heading_cost_no_text_of_their_own()
    {
        var formats = Enumerable.Range(0, 80)
            .Select(i => (ExportFormat)new One($"f{i}", [Column.Text($"a{i}").Required, Column.Text($"b{i} (*)").Required, D])).ToList();
        var rows = new StringBuilder("a7,b7 (x)\n");
        for (var i = 0; i < 2_900; i++)
        {
            rows.Append(null, $"{i},some text of a cell,2026-01-31,12.5,more text of another cell\n");
        }

        var recognition = new Recognition(formats);
        var (file, head) = File(rows.ToString());
        Assert.Equal("f7", recognition.Tell(file, head).Format.Id);
        var before = GC.GetAllocatedBytesForCurrentThread();
        recognition.Tell(file, head);

        // Four separators read the head of 200 KB; texts for each of their cells against each table would be hundreds of megabytes.
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 8 * 1024 * 1024);
    }

    private static Recognised Recognised(IReadOnlyList<ExportFormat> formats, string text)
    {
        var (file, head) = File(text);
        return new Recognition(formats).Tell(file, head);
    }

    private static Refusal Refusal(IReadOnlyList<ExportFormat> formats, string text) =>
        Assert.Throws<RefusedException>(() => Recognised(formats, text)).Refusal;

    private static (UploadFile File, FileHead Head) File(string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return (new UploadFile("x.csv", () => new MemoryStream(bytes, writable: false), IsWorkbook: false),
            new FileHead("x.csv", bytes, IsWhole: true));
    }

    private class One(string id, IReadOnlyList<Column> columns) : TableFormat
    {
        public override string Id => id;

        public override string Name => id;

        public override string Source => id;

        public override IReadOnlyList<Table> Tables { get; } = [new("table", columns, _ => { })];
    }

    private sealed class Picky() : One("picky", [A, B])
    {
        public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => false;
    }
}

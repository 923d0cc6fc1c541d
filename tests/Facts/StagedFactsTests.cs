using Marketing;
using Marketing.Facts;
using Pipeline.Facts;
using Pipeline.Uploads;
using Sales;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Facts;

/// <summary>What is in a part is what was told, whatever its type and however many vectors of DuckDB it fills.</summary>
public sealed class StagedFactsTests
{
    // Beyond two vectors, and no whole number of them.
    private const int Rows = 5_000;

    private static readonly string Long = new('é', 700);

    [Fact]
    public void Every_value_of_a_record_is_in_its_part()
    {
        var told = Enumerable.Range(0, Rows).Select(Made).ToList();
        var read = Read(
            told, SalesPipeline.Sales.Knowledge,
            "deal_id, has_own_id::varchar, name, stage, amount::varchar, probability::varchar, closed_at::varchar, "
                + "expected_close_on::varchar, file, line::varchar");
        Assert.Equal(told.Select((deal, i) => Texts(deal, i)), read);
    }

    [Fact]
    public void Lists_are_in_their_part()
    {
        var told = Enumerable.Range(0, Rows).Select(MadeChunk).ToList();
        var read = Read(
            told, MarketingPipeline.Marketing.Knowledge,
            "chunk::varchar, first_place::varchar, digest::varchar, array_to_string(prints, ' '), array_to_string(seconds, ' ')");
        Assert.Equal(
            told.Select(
                chunk => new string?[]
                {
                    Text(chunk.Chunk), Text(chunk.FirstPlace), Text(chunk.Digest), string.Join(' ', chunk.Prints),
                    string.Join(' ', chunk.Seconds)
                }),
            read);
    }

    // What a column of money does not hold is cut off, and so is what a time holds beyond microseconds, before 1970 too.
    [Theory]
    [InlineData("1.00009", "1.0000")]
    [InlineData("-1.00009", "-1.0000")]
    [InlineData("12345678901234.56789", "12345678901234.5678")]
    [InlineData("0.1", "0.1000")]
    public void Money_is_cut_to_four_decimals(string amount, string held) =>
        Assert.Equal(
            [held],
            Read(
                [Made(0) with { Amount = decimal.Parse(amount, CultureInfo.InvariantCulture) }], SalesPipeline.Sales.Knowledge,
                "amount::varchar")[0]);

    [Theory]
    [InlineData(2025, "2025-01-02 03:04:05.000001")]
    [InlineData(1900, "1900-01-02 03:04:05.000001")]
    public void Times_are_held_to_the_microsecond(int year, string held) =>
        Assert.Equal(
            [held],
            Read(
                [Made(0) with { ClosedAt = new DateTime(year, 1, 2, 3, 4, 5).AddTicks(19) }], SalesPipeline.Sales.Knowledge,
                "closed_at::varchar")[0]);

    // Texts of 12 bytes lie within DuckDB's own, longer ones beside it; one object in several rows is one text.
    private static Deal Made(int i) => new()
    {
        Source = "crm",
        DealId = $"{i}",
        HasOwnId = i % 3 == 0,
        Name = (i % 7) switch
        {
            0 => null,
            1 => "",
            2 => "twelve bytes",
            3 => "thirteen byte",
            4 => Long,
            5 => $"Ayu 🙂 {i}",
            _ => "Surabaya",
        },
        Stage = i % 2_500 < 1_250 ? "Negotiation and review" : "Won",
        Outcome = "open",
        Amount = i % 5 == 0 ? null : i * 1.25m,
        Probability = i % 4 == 0 ? null : i / 7.0,
        ClosedAt = i % 6 == 0 ? null : new DateTime(2025, 3, 1).AddMinutes(i),
        ExpectedCloseOn = i % 8 == 0 ? null : new DateOnly(1960, 1, 1).AddDays(i * 9),
    };

    private static LogChunk MadeChunk(int i) => new()
    {
        Chunk = i,
        FirstPlace = i * 5_000_000_000L,
        FromAt = new DateTime(2025, 1, 1),
        ToAt = new DateTime(2025, 1, 1),
        Digest = ulong.MaxValue - (ulong)i,
        Repeated = 0,
        Kinds = "p",
        Prints = [.. Enumerable.Range(0, i % 5).Select(at => ulong.MaxValue - (ulong)(i + at))],
        Seconds = [.. Enumerable.Range(0, i % 4).Select(at => at - i)],
    };

    private static string?[] Texts(Deal deal, int i) =>
    [
        deal.DealId, deal.HasOwnId ? "true" : "false", deal.Name, deal.Stage,
        deal.Amount?.ToString("0.0000", CultureInfo.InvariantCulture), deal.Probability?.ToString("R", CultureInfo.InvariantCulture) switch
        {
            { } whole when !whole.Contains('.', StringComparison.Ordinal) => whole + ".0",
            var other => other,
        },
        deal.ClosedAt?.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture),
        deal.ExpectedCloseOn?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), $"file {i % 3}.csv", Text(i + 2)
    ];

    private static string Text(IFormattable value) => value.ToString(null, CultureInfo.InvariantCulture);

    private static List<string?[]> Read<T>(List<T> facts, System.Reflection.Assembly knowledge, string columns)
        where T : class
    {
        using var workplace = new Workplace();
        var table = FactTable.Of(knowledge).Single(table => table.Type == typeof(T));
        using var writer = new FactWriter(table, "hash", workplace.Folder);
        for (var i = 0; i < facts.Count; i++)
        {
            writer.Write(facts[i], $"file {i % 3}.csv", i + 2);
        }

        var path = Assert.Single(writer.Finish()).Path;
        using var database = new Database(workplace.Folder);
        return
        [
            .. database.Query(
                $"select {columns} from read_parquet('{path}')",
                row => Enumerable.Range(0, row.FieldCount).Select(at => row.IsDBNull(at) ? null : row.GetString(at)).ToArray()),
        ];
    }
}

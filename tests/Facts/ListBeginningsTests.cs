using Pipeline.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Facts;

/// <summary>Lists that hold every deal, and lists of what was closed since a day: of many deals and of few.</summary>
public sealed class ListBeginningsTests : IDisposable
{
    private static readonly DateOnly First = new(2026, 1, 1);

    private readonly Workplace workplace = new();
    private readonly Database database;

    public ListBeginningsTests()
    {
        database = new(workplace.Folder);
        database.Run("create table deal_days (source varchar, created_on date, closed_on date, known_to date)");
    }

    // Ten deals that are closed after 10 days, the first of them on day 100. Older ones, of which each was 20 days old or more by then: at
    // an age of 10 days all that are known then were closed, so that one close was to be expected of each older one. Five of them, by 15
    // closes: (1 + 5/15)^-15 = 0.013; four, by 14: (1 + 4/14)^-14 = 0.030.
    [Theory]
    [InlineData(5, "2026-04-11")]
    [InlineData(4, null)]
    [InlineData(0, null)]
    public void Closes_that_did_not_come_before_the_first_one_tell_that_the_list_begins_with_it(int older, string? expected)
    {
        Assert.Equal(
            expected,
            Begins(
                [.. Enumerable.Range(0, 10).Select(i => (90 + (i == 0 ? 0 : i + 10), (int?)(100 + (i == 0 ? 0 : i + 10)))),
                    .. Enumerable.Range(1, older).Select(i => (80 - i, (int?)(120 + i)))],
                300));
    }

    // Whoever closes a month's deals on its last day has one day of closing, whatever many deals it is of.
    [Fact]
    public void Deals_closed_by_the_dozen_are_one_close() =>
        Assert.Null(
            Begins(
                [.. from month in Enumerable.Range(0, 12)
                    from i in Enumerable.Range(0, 30)
                    select ((month * 30) + i, (int?)((month + 1) * 30))],
                400));

    [Theory]
    [MemberData(nameof(Firms))]
    public void A_firm_s_whole_list_is_whole_and_what_was_closed_since_a_day_is_not(string firm, int aMonth, int seed)
    {
        var deals = Made(firm, aMonth, new Random(seed));
        Assert.Null(Begins(deals, 700));

        // Without the open ones, as a list of closed deals is.
        Assert.Null(Begins([.. deals.Where(deal => deal.Closed is not null)], 700));

        List<(int Created, int? Closed)> since = [.. deals.Where(deal => deal.Closed is null or >= 300)];
        var first = since.Min(deal => deal.Closed)!.Value;
        Assert.Equal($"{First.AddDays(first):yyyy-MM-dd}", Begins(since, 700));
    }

    /// <summary>Firms unlike each other, of 5 to 10 deals a month and of many.</summary>
    public static TheoryData<string, int, int> Firms => new()
    {
        { "steady", 7, 1 },
        { "steady", 10, 2 },
        { "steady", 90, 3 },
        { "slow", 5, 4 },
        { "slow", 8, 5 },
        { "two kinds", 7, 6 },
        { "two kinds", 10, 7 },
        { "growing", 8, 8 },
        { "growing", 60, 9 },
        { "workdays", 10, 10 },
    };

    private static List<(int Created, int? Closed)> Made(string firm, int aMonth, Random random)
    {
        List<(int, int?)> deals = [];
        for (var day = 0; day < 700; day++)
        {
            var expected = aMonth / 30.0 * (firm == "growing" ? 0.5 + (day / 700.0) : firm != "workdays" ? 1 : day % 7 < 5 ? 1.4 : 0);
            for (var left = expected; left > 0 && random.NextDouble() < Math.Min(left, 1); left--)
            {
                var waits = -Math.Log(1 - random.NextDouble());
                var closed = day + (int)(firm switch
                {
                    "slow" => 20 + (waits * 70),
                    "two kinds" => random.Next(2) == 0 ? waits * 6 : 60 + (waits * 30),
                    _ => waits * 45,
                });
                deals.Add((day, closed <= 700 ? closed : null));
            }
        }

        return deals;
    }

    private string? Begins(List<(int Created, int? Closed)> deals, int knownTo)
    {
        database.Run("delete from deal_days");
        var rows = deals.Select(deal =>
            $"('crm', {Day(deal.Created)}, {(deal.Closed is { } closed ? Day(closed) : "null")}, {Day(knownTo)})");
        database.Run("insert into deal_days values " + string.Join(',', rows));
        return database.Query(
            $"select from_day::varchar from {ListBeginnings.Name}('deal_days')",
            record => record.IsDBNull(0) ? null : record.GetString(0)).Single();

        static string Day(int day) => $"date '{First.AddDays(day):yyyy-MM-dd}'";
    }

    public void Dispose()
    {
        database.Dispose();
        workplace.Dispose();
    }
}

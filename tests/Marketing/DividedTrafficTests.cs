using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>A table that is divided by more than it is told by is kept by what it is told by.</summary>
public sealed class DividedTrafficTests
{
    private const string Head = """
        # ----------------------------------------
        # Traffic acquisition
        # Account: Made
        # Property: made.example - GA4
        # ----------------------------------------
        #
        # All Users
        # Start date: 20250101
        # End date: 20250103
        Date,Session primary channel group (Default Channel Group),Landing page,Sessions,Engaged sessions,Average engagement time per session,Event count,Key events,Total users

        """;

    [Fact]
    public void Rows_of_a_day_and_an_item_are_added()
    {
        var taken = Taking.Of(
            "traffic.csv", Head + """
                20250101,Direct,/a,10,5,30.5,40,0.1,9
                20250101,Email,/a,7,7,1,8,0,7
                20250101,Direct,/b,20,8,0.1,80,0.2,19
                20250102,Direct,/b,3,1,2,6,0.3,3
                20250101,Direct,/c,x,8,0.1,80,0.2,19
                20250101,Direct,/d,2,1,10,4,0.3,2
                """, "marketing");
        Assert.Equal((6L, 5L, 1L), (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected));
        var facts = taken.All<Traffic>();
        Assert.Equal(
            [
                "01 Direct engaged_sessions 14 32", "01 Direct engagement_seconds 327 32", "01 Direct events 124 ",
                "01 Direct key_events 0.6 ", "01 Direct sessions 32 ", "01 Email engaged_sessions 7 7", "01 Email engagement_seconds 7 7",
                "01 Email events 8 ", "01 Email key_events 0 ", "01 Email sessions 7 ", "02 Direct engaged_sessions 1 3",
                "02 Direct engagement_seconds 6 3", "02 Direct events 6 ", "02 Direct key_events 0.3 ", "02 Direct sessions 3 ",
            ],
            facts.Select(fact => string.Create(
                CultureInfo.InvariantCulture, $"{fact.FromDay:dd} {fact.Item} {fact.Measure} {fact.Value} {fact.OutOf}"))
                .Order(StringComparer.Ordinal));
        Assert.Contains(taken.File.Notes, note => note.StartsWith("Left out: total users", StringComparison.Ordinal));
    }

    // People are in several rows: what is told by one division stays a row.
    [Fact]
    public void What_is_divided_by_what_it_is_told_by_alone_is_kept_row_by_row()
    {
        var taken = Taking.Of(
            "traffic.csv",
            Head.Replace("Landing page,", "", StringComparison.Ordinal)
                + "20250101,Direct,10,5,30.5,40,0.1,9\n20250102,Direct,1,1,1,1,1,1\n",
            "marketing");
        Assert.Equal([9.0, 1], taken.All<Traffic>().Where(fact => fact.Measure == "total_users").Select(fact => fact.Value));
    }

    // Beyond what is held at once a thing begins anew, and nothing is lost.
    [Fact]
    public void Of_very_many_things_nothing_is_lost()
    {
        var rows = string.Concat(Enumerable.Range(0, 140_000).Select(
            i => string.Create(CultureInfo.InvariantCulture, $"20250101,/p{i % 70_000},Source {i % 2},{i % 11},0,1,1,1,1\n")));
        var taken = Taking.Of(
            "traffic.csv",
            Head.Replace(
                "Session primary channel group (Default Channel Group),Landing page", "Landing page,Session source",
                StringComparison.Ordinal)
                + rows, "marketing");
        var sessions = taken.All<Traffic>().Where(fact => fact.Measure == "sessions").ToList();
        Assert.Equal(Enumerable.Range(0, 140_000).Sum(i => i % 11), sessions.Sum(fact => fact.Value));
        Assert.InRange(sessions.Count, 70_000, 140_000);
        Assert.Equal(70_000, sessions.Select(fact => fact.Item).Distinct().Count());
    }
}

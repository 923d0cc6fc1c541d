using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports;

/// <summary>Umami's events add up to visits and days of the business's zone.</summary>
public sealed class UmamiTests
{
    private const string Heading =
        "website_id,session_id,visit_id,event_id,hostname,url_path,utm_source,utm_medium,referrer_domain,event_type,event_name,created_at\n";

    [Fact]
    public void A_visit_counts_on_the_day_of_its_first_event_whatever_the_order_of_rows()
    {
        var taken = Taking.Of("website_event.csv", Heading
            + "w,s,v,e2,a.example,/b,,,,1,,2026-10-05 17:10:00\n"
            + "w,s,v,e1,a.example,/a,ig,social,,1,,2026-10-05 16:50:00\n"
            + "w,s,u,e3,a.example,/a,,,www.a.example,1,,2026-10-06 03:00:00\n");
        Assert.Equal("10-05 1, 10-06 1", Days(taken, "sessions"));
        Assert.Equal("10-05 1, 10-06 2", Days(taken, "page_views"));
        Assert.Equal("10-05 1, 10-06 1", Days(taken, "total_users"));
        Assert.Equal("10-05 0, 10-06 1", Days(taken, "bounces"));
        Assert.Equal("10-05 1200, 10-06 0", Days(taken, "visit_seconds"));
        Assert.Equal(
            ["ig / social", "(direct) / (none)"],
            taken.All<Traffic>().Where(row => row.Dimension == "source_medium").Select(row => row.Item));
    }

    [Fact]
    public void What_is_no_page_view_and_no_event_is_set_aside_and_a_repeat_counts_once()
    {
        var taken = Taking.Of(
            "website_event.csv",
            Heading + "w,s,v,e1,a.example,/a,,,,1,,2026-10-05 01:00:00\nw,s,v,e1,a.example,/a,,,,1,,2026-10-05 01:00:00\n"
                + "w,s,v,e2,a.example,/a,,,,5,,2026-10-05 01:00:00\nw,s,v,e3,a.example,/a,,,,x,,2026-10-05 01:00:00\n");
        Assert.Equal(
            (4L, 1L, 1L, 2L),
            (taken.File.Rows.Read, taken.File.Rows.Kept, taken.File.Rows.Rejected, taken.File.Rows.SetAside.Values.Sum()));
        Assert.Equal("10-05 1", Days(taken, "page_views"));
    }

    [Fact]
    public void Events_of_another_tool_are_no_events_of_Umami() =>
        Assert.Equal(
            "no-format",
            Taking.Refused("events.csv", "session_id,event_type,created_at,page\ns,page,2026-10-05 01:00:00,/a\n").Code);

    private static string Days(Taking taken, string measure) =>
        string.Join(
            ", ",
            taken.All<Traffic>()
                .Where(row => row.Dimension == "none" && row.Measure == measure)
                .Select(row => $"{row.FromDay:MM-dd} {row.Value}"));
}

using Xunit;
using static Pipeline.Tests.Handoff.Published;

namespace Pipeline.Tests.Handoff;

public sealed class MatchingTests : IDisposable
{
    private static readonly DateTime Created = new(2026, 1, 10, 9, 0, 0);

    private static readonly DateOnly AsOf = new(2026, 6, 1);

    private readonly Published published = new();

    [Fact]
    public void An_id_that_both_sides_hold_goes_before_the_person()
    {
        published.Leads.AddRange([Lead("1", Created) with { PersonKeys = "ani" }, Lead("2", Created) with { PersonKeys = "budi" }]);
        published.Outcomes.Add(Deal("d") with { LeadId = "1", PersonKeys = "budi" });
        Assert.Equal(("d", "crm|1", "lead id", "matched"), Matches().Single());
    }

    [Fact]
    public void A_deal_that_the_lead_names_is_its_deal()
    {
        published.Leads.AddRange([Lead("1", Created) with { DealIds = "d" }, Lead("2", Created) with { DealIds = "f;g" }]);
        published.Outcomes.AddRange([Deal("d"), Deal("e"), Deal("g")]);
        Assert.Equal(
            [("d", "crm|1", "deal id", "matched"), ("e", null, null, "unmatched"), ("g", "crm|2", "deal id", "matched")], Matches());
    }

    [Fact]
    public void A_deal_by_day_alone_on_the_lead_s_own_day_is_not_older_than_the_lead()
    {
        published.Leads.AddRange([Lead("1", Created), Lead("2", Created)]);
        published.Outcomes.AddRange(
        [
            Deal("d") with { LeadId = "1", CreatedAt = Created.Date },
            Deal("e") with { LeadId = "2", CreatedAt = Created.AddDays(-1).Date },
        ]);
        var (report, _) = published.Report(AsOf);
        Assert.Contains("1 of 2 matched deals was", report.Warnings.Single(warning => warning.Code == "deals-older-than-lead").English,
            StringComparison.Ordinal);
    }

    [Fact]
    public void A_deal_by_day_alone_belongs_to_the_enquiry_of_that_day()
    {
        published.Leads.AddRange(
        [
            Lead("1", Created) with { PersonKeys = "ani", ContactIds = "7" },
            Lead("2", Created.AddDays(300)) with { PersonKeys = "ani", ContactIds = "7" },
        ]);
        published.Outcomes.Add(Deal("d") with { ContactIds = "7", CreatedAt = Created.AddDays(300).Date });
        using var database = published.Lay(new DateOnly(2027, 1, 1));
        Assert.Equal(
            ["crm|2"], database.Query("select lead_key from matches where deal_id = 'd'", row => row.GetString(0)));
    }

    [Fact]
    public void One_of_a_deal_s_contacts_is_enough()
    {
        published.Leads.Add(Lead("1", Created) with { ContactIds = "77" });
        published.Outcomes.Add(Deal("d") with { ContactIds = "12; 77" });
        Assert.Equal(("d", "crm|1", "contact id", "matched"), Matches().Single());
    }

    [Fact]
    public void The_same_id_in_another_tool_is_another_lead_and_the_person_is_the_same_in_all()
    {
        published.Leads.Add(Lead("1", Created, "forms") with { PersonKeys = "ani" });
        published.Outcomes.AddRange([Deal("d") with { LeadId = "1" }, Deal("e") with { PersonKeys = "ani" }]);
        Assert.Equal([("d", null, null, "unmatched"), ("e", "forms|1", "person", "matched")], Matches());
    }

    [Fact]
    public void What_fits_two_leads_is_given_to_neither_and_listed()
    {
        published.Leads.AddRange(
            [Lead("1", Created) with { PersonKeys = "email:ani" }, Lead("2", Created) with { PersonKeys = "phone:budi" }]);
        published.Outcomes.Add(Deal("d") with { PersonKeys = "email:ani;phone:budi" });
        Assert.Equal(("d", null, "person", "ambiguous"), Matches().Single());
        var (report, _) = published.Report(AsOf);
        Assert.Equal("d", Assert.Single(report.Lists.Single(list => list.Id == "ambiguous_deals").Rows)[1]);
        Assert.Contains(
            report.Warnings, warning => warning.Code == "ambiguous-deals"
                && warning.English.StartsWith("1 of 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deal_of_our_template_is_listed_under_the_name_of_its_list()
    {
        published.Leads.Add(Lead("1", Created));
        published.Outcomes.AddRange([Deal("d") with { Source = null, CreatedAt = Created }, Deal("e") with { CreatedAt = Created }]);
        var rows = published.Report(AsOf).Report.Lists.Single(list => list.Id == "unmatched_deals").Rows;
        Assert.Equal([("crm", "e"), ("deals", "d")], rows.Select(row => ((string)row[0]!, (string)row[1]!)));
    }

    [Fact]
    public void Records_of_one_person_are_one_lead_through_others_and_whatever_came_first()
    {
        // The call's record knows the number, the form's the address, a third both.
        published.Leads.AddRange(
        [
            Lead("1", Created) with { PersonKeys = "email:ani" },
            Lead("2", Created.AddHours(1)) with { PersonKeys = "phone:ani" },
            Lead("3", Created.AddDays(2), "forms") with { PersonKeys = "email:ani;phone:ani" },
        ]);
        published.Outcomes.AddRange([Deal("d") with { LeadId = "2" }, Deal("e") with { PersonKeys = "email:ani" }]);
        Assert.Equal([("d", "crm|1", "lead id", "matched"), ("e", "crm|1", "person", "matched")], Matches());
        Assert.Equal(1, published.All(AsOf, "leads_handed_over"));
    }

    [Fact]
    public void Sales_records_join_people_too()
    {
        published.Leads.AddRange(
            [Lead("1", Created) with { PersonKeys = "email:ani" }, Lead("2", Created) with { PersonKeys = "phone:ani" }]);
        published.Outcomes.Add(Judged("9", "accepted") with { PersonKeys = "email:ani;phone:ani" });
        Assert.Equal(1, published.All(AsOf, "leads_handed_over"));
    }

    [Fact]
    public void What_either_side_found_shared_joins_nobody()
    {
        published.Leads.AddRange(
            [Lead("1", Created) with { PersonKeys = "email:info" }, Lead("2", Created) with { PersonKeys = "email:info" }]);
        published.Outcomes.Add(Deal("d") with { PersonKeys = "email:info", SharedKeys = "email:info" });
        Assert.Equal(2, published.All(AsOf, "leads_handed_over"));
        Assert.Equal(("d", null, null, "unmatched"), Matches().Single());
    }

    [Fact]
    public void An_enquiry_after_a_win_or_after_half_a_year_of_silence_is_a_new_lead_and_deals_go_to_the_one_that_came_last()
    {
        published.Leads.AddRange(
        [
            Lead("1", Created) with { PersonKeys = "email:ani" },
            Lead("2", Created.AddDays(40)) with { PersonKeys = "email:ani" },
            Lead("3", Created.AddDays(60)) with { PersonKeys = "email:ani" },
            Lead("4", Created.AddDays(-181)) with { PersonKeys = "email:ani" },
        ]);
        published.Outcomes.AddRange(
        [
            Deal("a", "won") with { PersonKeys = "email:ani", CreatedAt = Created.AddDays(5), ClosedAt = Created.AddDays(30), Value = 100 },
            Deal("b") with { PersonKeys = "email:ani", CreatedAt = Created.AddDays(45) },
        ]);
        Assert.Equal([("a", "crm|1", "person", "matched"), ("b", "crm|2", "person", "matched")], Matches());
        Assert.Equal(3, published.All(AsOf, "leads_handed_over"));
    }

    [Fact]
    public void A_deal_older_than_its_lead_is_kept_and_flagged_and_no_fruit_of_it_when_won_before()
    {
        published.Leads.Add(Lead("1", Created));
        published.Outcomes.Add(
            Deal("d", "won") with { LeadId = "1", CreatedAt = Created.AddDays(-30), ClosedAt = Created.AddDays(-1), Value = 500 });
        Assert.Equal(1, published.All(AsOf, "deals_older_than_lead"));
        Assert.Equal(1, published.All(AsOf, "matched_deals"));
        Assert.Equal(0, published.All(AsOf, "lead_to_won_rate"));
        Assert.Equal(1, published.All(AsOf, "lead_to_deal_rate"));
    }

    public void Dispose() => published.Dispose();

    private List<(string? Deal, string? Lead, string? By, string? Match)> Matches()
    {
        using var database = published.Lay(AsOf);
        return [.. database.Query(
            "select deal_id, lead_key, matched_by, match from matches order by deal_id",
            record => (Text(record, 0), Text(record, 1), Text(record, 2), Text(record, 3)))];
    }

    private static string? Text(System.Data.IDataRecord record, int place) => record.IsDBNull(place) ? null : record.GetString(place);
}

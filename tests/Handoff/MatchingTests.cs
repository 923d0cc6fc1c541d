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
        published.Leads.AddRange([Lead("1", Created) with { PersonKey = "ani" }, Lead("2", Created) with { PersonKey = "budi" }]);
        published.Outcomes.Add(Deal("d") with { LeadId = "1", PersonKey = "budi" });
        Assert.Equal(("d", "crm|1", "lead id", "matched"), Matches().Single());
    }

    [Fact]
    public void A_deal_that_the_lead_names_is_its_deal()
    {
        published.Leads.AddRange([Lead("1", Created) with { DealId = "d" }, Lead("2", Created) with { DealId = "f;g" }]);
        published.Outcomes.AddRange([Deal("d"), Deal("e"), Deal("g")]);
        Assert.Equal([("d", "crm|1", "deal id", "matched"), ("e", null, null, "unmatched"), ("g", "crm|2", "deal id", "matched")], Matches());
    }

    [Fact]
    public void One_of_a_deal_s_contacts_is_enough()
    {
        published.Leads.Add(Lead("1", Created) with { ContactId = "77" });
        published.Outcomes.Add(Deal("d") with { ContactIds = "12; 77" });
        Assert.Equal(("d", "crm|1", "contact id", "matched"), Matches().Single());
    }

    [Fact]
    public void The_same_id_in_another_tool_is_another_lead_and_the_person_is_the_same_in_all()
    {
        published.Leads.Add(Lead("1", Created, "forms") with { PersonKey = "ani" });
        published.Outcomes.AddRange([Deal("d") with { LeadId = "1" }, Deal("e") with { PersonKey = "ani" }]);
        Assert.Equal([("d", null, null, "unmatched"), ("e", "forms|1", "person", "matched")], Matches());
    }

    [Fact]
    public void What_fits_two_leads_is_given_to_neither_and_listed()
    {
        published.Leads.AddRange([Lead("1", Created) with { PersonKey = "ani" }, Lead("2", Created) with { PersonKey = "ani" }]);
        published.Outcomes.Add(Deal("d") with { PersonKey = "ani" });
        Assert.Equal(("d", null, "person", "ambiguous"), Matches().Single());
        var (report, _) = published.Report(AsOf);
        Assert.Equal("d", Assert.Single(report.Lists.Single(list => list.Id == "ambiguous_deals").Rows)[1]);
        Assert.Contains(report.Warnings, warning => warning.Code == "ambiguous-deals" && warning.English.StartsWith("1 of 1", StringComparison.Ordinal));
    }

    [Fact]
    public void A_deal_older_than_its_lead_is_kept_and_flagged_and_no_fruit_of_it_when_won_before()
    {
        published.Leads.Add(Lead("1", Created));
        published.Outcomes.Add(Deal("d", "won") with { LeadId = "1", CreatedAt = Created.AddDays(-30), ClosedAt = Created.AddDays(-1), Value = 500 });
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

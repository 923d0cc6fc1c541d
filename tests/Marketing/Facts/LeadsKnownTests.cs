using Marketing;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing.Facts;

/// <summary>
/// Until when a list of leads speaks: to the youngest date that its tool wrote itself, else to the last lead; the time of the upload makes
/// no day known.
/// </summary>
public sealed class LeadsKnownTests
{
    [Theory]
    [InlineData(
        "Record ID,First Name,Last Name,Email,Lifecycle Stage,Create Date,Last Modified Date",
        "1,Ani,Sari,ani@kopi.example,Lead,2026-08-05 09:00,{0} 09:00")]
    [InlineData(
        "Id,LastName,Email,Status,LeadSource,CreatedDate,LastModifiedDate",
        "00Q5g00000AbCd1,Sari,ani@kopi.example,Open,Web,2026-08-05T02:00:00.000Z,{0}T02:00:00.000Z")]
    [InlineData(
        "Lead Owner,Lead Status,Lead ID,Lead Source,Email,Create Date,Last Modified Date",
        "Ayu,Open,00Q5g00000AbCd1,Web,ani@kopi.example,2026-08-05,{0}")]
    [InlineData(
        "Record Id,Company,Last Name,Email,Lead Source,Lead Status,Created Time,Modified Time",
        "zcrm_1,Kopi,Sari,ani@kopi.example,Web,Contacted,2026-08-05 09:00:00,{0} 09:00:00")]
    [InlineData("lead id,created,email,channel,status,modified", "L1,2026-08-05 09:00,ani@kopi.example,Direct,new,{0} 09:00")]
    public async Task A_younger_change_makes_the_days_until_then_known(string heading, string row)
    {
        Assert.Equal(["2026-10-05"], await KnownTo("list.csv", "2026-10-05"));
        Assert.Equal(["2026-08-05"], await KnownTo("list.csv", "2026-08-05"));
        Assert.Equal(["2026-10-20"], await KnownTo("list-2026-10-20.csv", "2026-08-05"));

        async Task<IReadOnlyList<string?>> KnownTo(string name, string modified)
        {
            using var facts = new LocalFacts(MarketingPipeline.Marketing);
            await facts.WriteAsync(name, $"{heading}\n{row.Replace("{0}", modified, StringComparison.Ordinal)}\n");
            var days = facts.Query("select to_day::varchar from known_days where fact_table = 'leads'", new DateOnly(2026, 10, 31));
            return [.. days.Select(line => line[0])];
        }
    }
}

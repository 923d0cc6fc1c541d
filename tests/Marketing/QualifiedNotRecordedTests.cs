using Marketing;
using Pipeline.Tests.Facts;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>None qualified is a finding only where somebody says who is.</summary>
public sealed class QualifiedNotRecordedTests : IDisposable
{
    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Theory]
    [InlineData("email", "d@x.example", true)]
    [InlineData("status", "", true)]
    [InlineData("status", "contacted", false)]
    [InlineData("qualified", "2026-02-01", false)]
    [InlineData("qualified", "no", true)]
    public async Task Leads_of_which_nobody_says_it_are_warned_of(string column, string cell, bool isWarned)
    {
        await facts.WriteAsync("leads.csv", $"lead id,created,name,phone,{column}\n1,2026-01-05,Dewi,0812-3456-7001,{cell}\n");
        var codes = facts.Report(new DateOnly(2026, 3, 1)).Warnings.Select(warning => warning.Code).ToList();
        Assert.Equal(isWarned, codes.Contains("qualified-not-recorded"));
    }

    public void Dispose() => facts.Dispose();
}

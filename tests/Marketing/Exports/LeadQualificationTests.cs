using Marketing.Facts;
using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing.Exports;

/// <summary>
/// Our list of leads without a column for it: the status says who is qualified, and the receipt which words were taken so.
/// </summary>
public sealed class LeadQualificationTests
{
    [Fact]
    public void The_receipt_names_the_statuses_that_qualify_and_those_that_do_not()
    {
        var taken = Taking.Of(
            "leads.csv",
            "lead id,created,email,source,status\n1,2026-11-20,a@x.id,Web,Layak\n2,2026-11-21,b@x.id,Web,Deal\n"
                + "3,2026-11-22,c@x.id,Web,Deal\n4,2026-11-22,d@x.id,Web,Qualifiziert\n5,2026-11-22,e@x.id,Web,\n",
            "marketing");
        Assert.Equal(["1", "4"], taken.All<Lead>().Where(lead => lead.QualifiedAt is not null).Select(lead => lead.LeadId));
        Assert.Contains("Leads qualified by their status: 'Layak' 1, 'Qualifiziert' 1.", taken.File.Notes);
        Assert.Contains("Leads not qualified, since their status does not say so: 'Deal' 2.", taken.File.Notes);
    }
}

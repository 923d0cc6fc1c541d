using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Keeps a lead as every format does: a test is set aside by name, and replaces what older exports said of it. Spam and duplicates are
/// refused leads.
/// </summary>
public static class KeptLeads
{
    /// <param name="row">The row.</param>
    /// <param name="lead">The lead that it is.</param>
    /// <param name="status">What the tool says of it.</param>
    /// <param name="names">What it or its person is called.</param>
    /// <param name="email">Its address.</param>
    public static void Keep(Row row, LeadStatus lead, string? status, IEnumerable<string?> names, string? email)
    {
        row.Reading.SharedKeys.Add(lead.PersonKeys, lead.NameKey, row.Line);
        if (TestRecords.Reason([status], names, email) == TestRecords.Test)
        {
            row.SetAside(TestRecords.Test, lead with { IsTest = true });
        }
        else if (lead.IsMerged)
        {
            row.SetAside("a lead that was merged into another", lead);
        }
        else
        {
            row.Keep(lead);
        }
    }
}

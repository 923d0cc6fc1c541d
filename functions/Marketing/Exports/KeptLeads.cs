using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Keeps a lead as every format does: a test, spam or a duplicate is set aside by name, and replaces what older exports said of it.
/// </summary>
public static class KeptLeads
{
    /// <param name="row">The row.</param>
    /// <param name="lead">The lead that it is.</param>
    /// <param name="statuses">What the tool says of it.</param>
    /// <param name="names">What it or its person is called.</param>
    /// <param name="email">Its address.</param>
    /// <param name="reason">Why it does not count, where the format knows it.</param>
    public static void Keep(
        Row row, Lead lead, IEnumerable<string?> statuses, IEnumerable<string?> names, string? email, string? reason = null)
    {
        row.Reading.SharedKeys.Add(lead.PersonKeys, lead.NameKey, row.Line);
        reason ??= TestRecords.Reason(statuses, names, email);
        if (reason is null && !lead.IsMerged)
        {
            row.Keep(lead);
        }
        else if (reason is null)
        {
            row.SetAside("a lead that was merged into another", lead);
        }
        else
        {
            row.SetAside(reason, lead with { IsTest = true, QualifiedAt = null });
        }
    }
}

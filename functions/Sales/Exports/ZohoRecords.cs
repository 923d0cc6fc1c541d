using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>How Zoho's exports point at other records.</summary>
public static class ZohoRecords
{
    public static readonly Column LeadId = Column.Text("LEADID", "Lead Id");
    public static readonly Column DealId = Column.Text("POTENTIALID", "Potential Id", "DEALID", "Deal Id");
    public static readonly Column ContactId = Column.Text("CONTACTID", "Contact Id", "Contact Name.id", "Who Id Id");

    /// <summary>The record that an activity is related to, which may be a lead, a deal or another.</summary>
    public static readonly Column RelatedId = Column.Text("Related To.id", "What Id");

    /// <summary>The module of that record, where the export has it.</summary>
    public static readonly Column Module = Column.Text("$se_module", "se_module", "Related To Module", "Module");

    /// <summary>The columns that say whom an activity is about.</summary>
    public static IReadOnlyList<Column> About { get; } = [LeadId, DealId, ContactId, RelatedId, Module];

    /// <summary>One of these must say whom an activity is about.</summary>
    public static Role IsAbout { get; } = DealRoles.About(RelatedId).Or(DealId, LeadId, ContactId);

    /// <summary>
    /// Whom an activity is about. Zoho numbers the records of all modules together, so that an id whose module is not said is a lead's
    /// where there is such a lead, and a deal's where there is such a deal.
    /// </summary>
    public static (string? Lead, string? Deal, string? Contact) Whom(Row row)
    {
        var (isLead, isDeal) = row.Text(Module)?.ToUpperInvariant() switch
        {
            null => (true, true),
            "LEAD" or "LEADS" => (true, false),
            "DEAL" or "DEALS" or "POTENTIAL" or "POTENTIALS" => (false, true),
            _ => (false, false),
        };
        var related = Ref(row, RelatedId);
        return (Ref(row, LeadId) ?? (isLead ? related : null), Ref(row, DealId) ?? (isDeal ? related : null), Ref(row, ContactId));
    }

    /// <summary>The record's own id, with its kind, because calls, meetings and tasks are numbered apart.</summary>
    public static string Key(Row row, Column id, string kind, DateTime at, string? owner, string? about) =>
        row.Has(id)
            ? $"{kind} {row.Id(id)}" : string.Create(CultureInfo.InvariantCulture, $"{kind} {at:yyyy-MM-ddTHH:mm:ss} | {owner} | {about}");

    /// <summary>The id of another record; Zoho Analytics writes 0 for none.</summary>
    public static string? Ref(Row row, Column column) => row.Text(column) is { } id && id != "0" ? id : null;
}

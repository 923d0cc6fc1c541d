namespace Marketing.Exports;

/// <summary>Whether a record of Odoo's crm.lead is a lead or already an opportunity, in the languages of its labels.</summary>
public static class OdooTypes
{
    private static readonly string[] Leads = ["lead", "prospek", "piste", "iniciativa", "pista", "prospecto", "interessent", "contatto"];

    public static bool IsLead(string? type) => type is not null && Leads.Contains(type.ToLowerInvariant());
}

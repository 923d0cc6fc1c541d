using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// Leads of Zoho CRM, as its module exports them, its backup holds them or Zoho Analytics writes them. Both sides know these columns:
/// marketing reads where a lead came from, sales what became of it, and both take or refuse the same list.
/// </summary>
public static class ZohoLeadColumns
{
    public static Column RecordId { get; } = Column.Id("Record Id", "LEADID", "Lead Id", "Id").Required;
    public static Column Status { get; } = Column.Text("Lead Status", "Lead_Status").Required;
    public static Column Created { get; } = Column.Date("Created Time", "Created_Time").Required;
    public static Column Modified { get; } = Column.Date("Modified Time", "Modified_Time");
    public static Column Owner { get; } = Column.Text("Lead Owner", "Lead Owner Name", "Lead_Owner", "Owner.name", "Owner Name", "Owner");
    public static Column LeadSource { get; } = Column.Text("Lead Source", "Lead_Source");
    public static Column FirstName { get; } = Column.Text("First Name", "First_Name");
    public static Column LastName { get; } = Column.Text("Last Name", "Last_Name", "Full Name", "Full_Name", "Lead Name");
    public static Column Merged { get; } = Column.Text("Merged Record Ids", "Merged Lead Ids", "Merged Ids");
    public static Column Email { get; } = Column.Text("Email", "Email Address");
    public static Column OtherEmail { get; } = Column.Text("Secondary Email", "Secondary_Email");
    public static Column Mobile { get; } = Column.Text("Mobile");
    public static Column Phone { get; } = Column.Text("Phone");
    public static Column DealId { get; } = Column.Text(
        "Converted Deal.id", "Converted_Deal.id", "Converted Deal Id", "Converted Potential Id", "POTENTIALID", "Deal Id");
    public static Column ContactId { get; } = Column.Text(
        "Converted Contact.id", "Converted_Contact.id", "Converted Contact Id", "CONTACTID", "Contact Id");
}

using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// A report on leads in Salesforce, by the fields' labels. Both sides know these columns: marketing reads where a lead came from, sales
/// what became of it, and both take or refuse the same list.
/// </summary>
public static class SalesforceLeadReportColumns
{
    public static Column Owner { get; } = Column.Text("Lead Owner", "Lead Owner: Full Name").Required;
    public static Column Status { get; } = Column.Text("Lead Status", "Status").Required;
    public static Column Created { get; } = Column.Date(
        "Create Date", "Created Date", "Lead Created Date", "Lead: Created Date").Required;
    public static Column Modified { get; } = Column.Date("Last Modified Date", "Last Modified", "Lead Last Modified Date");
    public static Column RecordId { get; } = Column.Id("Lead ID", "Lead ID 18", "18 Digit Lead ID", "Case Safe ID");
    public static Column IdAlone { get; } = RecordId.Required;
    public static Column LeadSource { get; } = Column.Text("Lead Source");
    public static Column FirstName { get; } = Column.Text("First Name");
    public static Column LastName { get; } = Column.Text("Last Name", "Full Name", "Name");
    public static Column Email { get; } = Column.Text("Email");
    public static Column Mobile { get; } = Column.Text("Mobile", "Mobile Phone");
    public static Column Phone { get; } = Column.Text("Phone");
    public static Column DealId { get; } = Column.Text("Opportunity ID", "Converted Opportunity ID");
    public static Column ContactId { get; } = Column.Text("Contact ID", "Converted Contact ID");
}

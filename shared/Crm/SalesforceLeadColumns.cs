using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// The Lead object of Salesforce, as Data Loader and the weekly export write it, by the fields' API names. Both sides know these columns:
/// marketing reads where a lead came from, sales what became of it, and both take or refuse the same list.
/// </summary>
public static class SalesforceLeadColumns
{
    public static Column RecordId { get; } = Column.Id("Id").Required;
    public static Column Status { get; } = Column.Text("Status").Required;
    public static Column LeadSource { get; } = Column.Text("LeadSource").Required;
    public static Column Created { get; } = Column.Date("CreatedDate").Required;
    public static Column Modified { get; } = Column.Date("LastModifiedDate", "SystemModstamp");
    public static Column IsDeleted { get; } = Column.Text("IsDeleted");
    public static Column MasterId { get; } = Column.Text("MasterRecordId");
    public static Column Owner { get; } = Column.Text("Owner.Name", "Owner Name", "OwnerId");
    public static Column FirstName { get; } = Column.Text("FirstName");
    public static Column LastName { get; } = Column.Text("LastName", "Name");
    public static Column Email { get; } = Column.Text("Email");
    public static Column Mobile { get; } = Column.Text("MobilePhone");
    public static Column Phone { get; } = Column.Text("Phone");
    public static Column DealId { get; } = Column.Text("ConvertedOpportunityId");
    public static Column ContactId { get; } = Column.Text("ConvertedContactId");
}

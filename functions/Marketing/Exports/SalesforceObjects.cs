using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>Which object of Salesforce an export holds: objects that belong to another carry its id under its name.</summary>
public static class SalesforceObjects
{
    public static bool PointsAt(Heading heading, string reference) =>
        heading.Texts.Any(text => text.Equals(reference, StringComparison.OrdinalIgnoreCase));
}

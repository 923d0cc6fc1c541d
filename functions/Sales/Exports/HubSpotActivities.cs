using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>How HubSpot's exports of activities point at other records: ids divided by semicolons, of contacts and of deals.</summary>
public static class HubSpotActivities
{
    /// <summary>Keeps the activity, once for each record that it is about. A lead is a contact to HubSpot, so its id names both.</summary>
    public static void Keep(Row row, Activity activity, Column contacts, Column deals)
    {
        ContactResults.Note(row.Reading, activity);
        var (with, about) = (Ids(row.Text(contacts)), Ids(row.Text(deals)));
        for (var i = 0; i < Math.Max(1, Math.Max(with.Length, about.Length)); i++)
        {
            var contact = with.ElementAtOrDefault(i);
            row.Keep(activity with
            {
                ActivityId = i == 0 ? activity.ActivityId : string.Create(CultureInfo.InvariantCulture, $"{activity.ActivityId} | {i + 1}"),
                LeadId = contact,
                ContactId = contact,
                DealId = about.ElementAtOrDefault(i),
            });
        }
    }

    private static string[] Ids(string? ids) =>
        ids?.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];
}

using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Deals that were merged in the tool: the one that is left names the ids of those that are gone.</summary>
public static class MergedDeals
{
    private static readonly char[] Between = [';', ',', '|', ' '];

    public static void Offer(Row row, string source, string dealId, Column merged)
    {
        foreach (var id in row.Text(merged)?.Split(Between, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [])
        {
            if (id != dealId)
            {
                row.Reading.OfferAside(new GoneDeal { Source = source, DealId = id, IntoDealId = dealId });
            }
        }
    }
}

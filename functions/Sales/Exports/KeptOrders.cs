using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>Orders that count, and those that are set aside by name and still replace what older exports said of them.</summary>
internal static class KeptOrders
{
    public const string Unpaid = "an order that is not paid";

    public const string Cancelled = "a cancelled order";

    /// <summary>Where one row tells the whole of an order, the further rows of it.</summary>
    public const string Further = "a further line of an order, which counts once";

    private const string WithoutDay =
        "The export tells of no return on which day it was: it counts on the day of the first export that holds it, or on the order's own.";

    public static void Take(Row row, OrderLine line)
    {
        switch (line.State)
        {
            case OrderStates.Cancelled:
                row.SetAside(Cancelled, Bare(line));
                break;
            case OrderStates.Unpaid:
                row.SetAside(Unpaid, Bare(line));
                break;
            default:
                if (line is { Returned: not null, ReturnedAt: null })
                {
                    row.Reading.Note(WithoutDay);
                }

                row.Keep(line);
                break;
        }
    }

    /// <summary>What was given back of an amount: never more than it, since shipping and fees may come back too.</summary>
    public static decimal? Returned(decimal? amount, decimal? refunded) =>
        refunded is > 0 && amount is > 0 ? Math.Min(refunded.Value, amount.Value) : null;

    /// <summary>The latest of what the row tells of these.</summary>
    public static DateTime? Latest(Row row, params Column[] steps) => steps.Select(row.Time).Max();

    private static OrderLine Bare(OrderLine line) => line with { Amount = null, Returned = null, ReturnedAt = null };
}

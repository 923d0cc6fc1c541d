namespace Sales.Facts;

/// <summary>Whether an order counts.</summary>
public static class OrderStates
{
    /// <summary>It counts, whatever was given back of it afterwards.</summary>
    public const string Paid = "paid";

    public const string Cancelled = "cancelled";

    /// <summary>Nothing or not all of it was paid.</summary>
    public const string Unpaid = "unpaid";
}

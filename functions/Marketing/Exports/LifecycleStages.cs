namespace Marketing.Exports;

/// <summary>
/// How far a contact has come in HubSpot's lifecycle, by the label or the internal name of the stage
/// (https://knowledge.hubspot.com/records/use-lifecycle-stages). Stages of a business's own are not known.
/// </summary>
public static class LifecycleStages
{
    public const int Subscriber = 1;
    public const int MarketingQualified = 3;
    public const int Customer = 6;

    // The first whose word is in the label counts: every "qualified lead" is also a lead.
    private static readonly (string Word, int Rank)[] Words =
    [
        ("subscri", Subscriber), ("suscri", Subscriber), ("assinante", Subscriber), ("abonn", Subscriber),
        ("pelanggan buletin", Subscriber),
        ("marketing", MarketingQualified), ("pemasaran", MarketingQualified), ("mql", MarketingQualified),
        ("sales", 4), ("ventas", 4), ("vendas", 4), ("vertrieb", 4), ("vente", 4), ("penjualan", 4), ("sql", 4),
        ("opportun", 5), ("oportun", 5), ("peluang", 5), ("verkaufschance", 5),
        ("customer", Customer), ("client", Customer), ("kunde", Customer), ("pelanggan", Customer), ("evangelist", Customer),
        ("promotor", Customer),
        ("lead", 2), ("prospek", 2), ("prospect", 2),
    ];

    /// <summary>
    /// 1 subscriber, 2 lead, 3 marketing qualified, 4 sales qualified, 5 opportunity, 6 customer and beyond; 0 where the stage is none of
    /// them.
    /// </summary>
    public static int Rank(string? stage) =>
        stage is null ? 0 : Words.FirstOrDefault(known => stage.Contains(known.Word, StringComparison.OrdinalIgnoreCase)).Rank;
}

namespace Sales.Exports;

/// <summary>
/// How far a contact has come in HubSpot's lifecycle, by the label or the internal name of the stage
/// (https://knowledge.hubspot.com/records/use-lifecycle-stages). Stages of a business's own are not known.
/// </summary>
public static class LifecycleStages
{
    public const int MarketingQualified = 3;
    public const int SalesQualified = 4;
    public const int Opportunity = 5;

    // The first whose word is in the label counts: every "qualified lead" is also a lead.
    private static readonly (string Word, int Rank)[] Words =
    [
        ("subscri", 1), ("suscri", 1), ("assinante", 1), ("abonn", 1), ("pelanggan buletin", 1),
        ("marketing", MarketingQualified), ("pemasaran", MarketingQualified), ("mql", MarketingQualified),
        ("sales", SalesQualified), ("ventas", SalesQualified), ("vendas", SalesQualified), ("vertrieb", SalesQualified),
        ("vente", SalesQualified), ("penjualan", SalesQualified), ("sql", SalesQualified),
        ("opportun", Opportunity), ("oportun", Opportunity), ("peluang", Opportunity), ("verkaufschance", Opportunity),
        ("customer", 6), ("client", 6), ("kunde", 6), ("pelanggan", 6), ("evangelist", 6), ("promotor", 6),
        ("lead", 2), ("prospek", 2), ("prospect", 2),
    ];

    /// <summary>
    /// 1 subscriber, 2 lead, 3 marketing qualified, 4 sales qualified, 5 opportunity, 6 customer and beyond; 0 where the stage is none of
    /// them.
    /// </summary>
    public static int Rank(string? stage) =>
        stage is null ? 0 : Words.FirstOrDefault(known => stage.Contains(known.Word, StringComparison.OrdinalIgnoreCase)).Rank;
}

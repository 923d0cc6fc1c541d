using Pipeline.Tables.Mappings;

namespace Sales.Exports;

/// <summary>Our own template that makes any table readable as one of sales' templates.</summary>
public sealed class SalesMappings() : MappingTemplate("sales template", "templat penjualan")
{
    public override string Id => "sales-mappings";

    public override string Name => "Mapping of a table of one's own to a sales template (our template)";

    public override IReadOnlyList<IReadOnlyDictionary<string, string>> Examples { get; } = Lines(
        ("mapping", ["Nota toko", "", "", "", ""]),
        ("sales template", ["deals", "", "", "", ""]),
        ("our column", ["deal id", "stage", "amount", "currency", "created"]),
        ("their column", ["No. Nota", "", "Total (ribu)", "", "Tgl"]),
        ("constant", ["", "Won", "", "IDR", ""]),
        ("format", ["", "", "thousands; decimal comma", "", "dd/mm/yyyy"]));
}

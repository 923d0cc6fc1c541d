using Pipeline.Tables.Mappings;

namespace Marketing.Exports;

/// <summary>Our own template that makes any table readable as one of marketing's templates.</summary>
public sealed class MarketingMappings() : MappingTemplate("marketing template", "templat pemasaran")
{
    public override string Id => "marketing-mappings";

    public override string Name => "Mapping of a table of one's own to a marketing template (our template)";

    public override IReadOnlyList<IReadOnlyDictionary<string, string>> Examples { get; } = Lines(
        ("mapping", ["Buku tamu", "", "", "", ""]),
        ("marketing template", ["leads", "", "", "", ""]),
        ("our column", ["lead id", "created", "phone", "source", "qualified"]),
        ("their column", ["Nomor", "Tgl datang", "WA", "", "Tgl cocok"]),
        ("constant", ["", "", "", "Pameran", ""]),
        ("format", ["", "dd/mm/yyyy", "", "", "dd/mm/yyyy"]));
}

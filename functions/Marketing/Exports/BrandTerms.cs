using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>Our own template of brand terms: one a line, as people type them, with their usual misspellings.</summary>
public sealed class BrandTerms : TableFormat
{
    private static readonly Column Term = Column.Text("brand term", "term", "istilah merek", "merek").Required;

    public override string Id => "brand-terms";

    public override string Name => "Brand terms (our template)";

    public override string Source => "brand-terms";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string> { ["brand term"] = "kopi nusantara" };

    public override IReadOnlyList<Table> Tables { get; } = [new("brand terms", [Term], Read)];

    // A term stands in many lists; a list of terms holds little else.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Unknown.Count() <= 1;

    private static void Read(Row row)
    {
        var term = row.RequiredText(Term);
        if (term.Trim().Length < 2)
        {
            row.Reject(Term, "a word of two letters or more: a shorter one stands in most queries");
        }

        row.Keep(new BrandTerm { Term = term });
    }
}

using System.Security.Cryptography;
using Pipeline.Tables;
using Pipeline.Tables.Mappings;

namespace Pipeline.Uploads;

/// <summary>
/// The business's own mappings that are in force. They are asked for what no format knows, so that a tool's file is read as that tool's,
/// whoever has mapped some of its headings; and a file is a mapping's only with all the headings that it names.
/// </summary>
public sealed class Mappings
{
    // A heading stands high in a file.
    private const int MostRecords = 60;

    // Fewer of its headings, or less than half, stand in any list.
    private const int LeastNear = 2;

    private readonly IReadOnlyList<MappedTable> tables;

    private Mappings(IReadOnlyList<MappedTable> tables)
    {
        this.tables = tables;
        Id = tables.Count == 0 ? "" : Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(
            string.Join('\n', tables.Select(table => table.Mapping.Print())))))[..32];
    }

    public static Mappings None { get; } = new([]);

    /// <summary>Tells these from any others; empty where there are none.</summary>
    public string Id { get; }

    /// <summary>By the keys of their names, what tells the content of each.</summary>
    public IReadOnlyDictionary<string, string> Prints =>
        tables.ToDictionary(table => Mapping.KeyOf(table.Mapping.Name), table => table.Mapping.Print(), StringComparer.Ordinal);

    /// <summary>
    /// Those that receipts state: of one upload its newest content, of one name the newest upload. One that was withdrawn states none.
    /// </summary>
    public static Mappings Of(IEnumerable<Receipt> receipts, IReadOnlyList<ExportFormat> formats)
    {
        var templates = formats.OfType<TableFormat>().Where(format => format.IsTemplate).ToList();
        var stated =
            from receipt in receipts
            where receipt.Outcome == Outcome.TakenIn
            orderby receipt.UploadedAgainAt ?? receipt.UploadedAt descending, receipt.Hash, receipt.Upload
            select receipt;
        List<MappedTable> tables = [];
        foreach (var mapping in stated.DistinctBy(receipt => receipt.Upload).SelectMany(receipt => receipt.Files)
            .Select(file => file.Defines).OfType<Mapping>().DistinctBy(mapping => Mapping.KeyOf(mapping.Name)))
        {
            if (MappedTable.Of(mapping, templates) is { } table)
            {
                tables.Add(table);
            }
        }

        return new([.. tables.OrderBy(table => Mapping.KeyOf(table.Mapping.Name), StringComparer.Ordinal)]);
    }

    /// <summary>The same file, with the names of the mappings that fit it too.</summary>
    public Recognised Beside(Recognised recognised, UploadFile file, FileHead head)
    {
        if (tables.Count == 0 || recognised.Format is not TableFormat || recognised.Format is MappingTemplate)
        {
            return recognised;
        }

        var (fits, _) = Look(file, head);
        return recognised with
        {
            NotAsked = [.. fits.Select(fit => fit.Table.Mapping.Name).Distinct().Order(StringComparer.Ordinal)],
        };
    }

    /// <summary>What a mapping makes of a file that no format knows.</summary>
    /// <exception cref="RefusedException">None fits, or two.</exception>
    public Recognised Tell(UploadFile file, FileHead head, Refusal refusal)
    {
        var (fits, near) = tables.Count == 0 ? ([], null) : Look(file, head);
        if (fits.Count == 0)
        {
            throw new RefusedException(near is { } nearest ? Near(refusal, nearest.Table, nearest.Missing) : refusal);
        }

        // One that names all that another names, and more, is meant for this file.
        var best = fits.Find(fit => fits.TrueForAll(
            other => other.Table == fit.Table || fit.Table.Theirs.IsProperSupersetOf(other.Table.Theirs)));
        return best.Table is { } table
            ? new Recognised(table.Format, best.Dialect) { Mapped = table }
            : throw new RefusedException(Two(file, fits.ConvertAll(fit => fit.Table)));
    }

    private (List<(MappedTable Table, Dialect? Dialect)> Fits, (MappedTable Table, IReadOnlyList<string> Missing)? Near) Look(
        UploadFile file, FileHead head)
    {
        var found = new Dictionary<MappedTable, Dialect?>();
        (MappedTable Table, IReadOnlyList<string> Missing)? near = null;
        foreach (var dialect in Recognition.Dialects(file, head))
        {
            using var records = Records.Open(file, head, dialect);
            for (var seen = 0; seen < MostRecords && records.Read(); seen++)
            {
                if (records.IsEmptyLine || records.Damage is not null)
                {
                    continue;
                }

                var texts = records.ToTexts().Select(Spellings.Normalize).ToHashSet(StringComparer.Ordinal);
                foreach (var table in tables)
                {
                    var missing = table.Theirs.Where(heading => !texts.Contains(heading)).ToList();
                    if (missing.Count == 0)
                    {
                        found.TryAdd(table, dialect);
                    }
                    else if (table.Theirs.Count - missing.Count >= Math.Max(LeastNear, missing.Count)
                        && (near is null || missing.Count < near.Value.Missing.Count))
                    {
                        near = (table, Named(table, missing));
                    }
                }
            }
        }

        return ([.. tables.Where(found.ContainsKey).Select(table => (table, found[table]))], near);
    }

    private static Refusal Two(UploadFile file, List<MappedTable> fits)
    {
        var named = string.Join(" and ", fits.Select(table => $"'{table.Mapping.Name}' ({table.Format.Id})"));
        return new(
            "two-mappings",
            $"'{file.Name}' fits the mappings {named}; expected headings that only one of them names: add such a line, or withdraw the "
                + $"others.")
        { NearMapping = named };
    }

    private static Refusal Near(Refusal refusal, MappedTable table, IReadOnlyList<string> missing)
    {
        var near = $"The mapping '{table.Mapping.Name}' is near: it also names "
            + $"{string.Join(", ", missing.Select(heading => $"'{heading}'"))}, which the file lacks.";
        return refusal with { Reason = $"{refusal.Reason} {near}", NearMapping = near };
    }

    private static IReadOnlyList<string> Named(MappedTable table, List<string> missing) =>
        [.. table.Mapping.Lines.Select(line => line.Theirs).OfType<string>().Where(text => missing.Contains(Spellings.Normalize(text)))
            .Distinct(StringComparer.Ordinal)];
}

using Pipeline.Uploads;

namespace Pipeline.Tables.Mappings;

/// <summary>Whether the rows of a mapping's file hold together: one mapping, of one template, with all that it requires.</summary>
/// <param name="file">The file.</param>
/// <param name="rows">Its rows.</param>
/// <param name="templates">The templates of the side.</param>
/// <param name="column">What the column is called that names one of them.</param>
internal sealed class MappingCheck(string file, IReadOnlyList<MappingRow> rows, IReadOnlyList<TableFormat> templates, string column)
{
    private const int MostFaults = 10;

    private readonly List<string> faults = [];

    /// <exception cref="RefusedException">Something in it is wrong: all that is, each with its place.</exception>
    public Mapping? Checked(Reading reading)
    {
        if (rows.Count == 0)
        {
            return null;
        }

        var (first, name, format) = (rows[0].Line, One("mapping", row => row.Name), One(column, row => row.Template));
        var template = format is null ? null : templates.FirstOrDefault(known => IsCalled(known, format));
        if (name is null)
        {
            Fault(first, "mapping", "", "a name for this mapping");
        }

        if (template is null)
        {
            Fault(
                rows.First(row => row.Template == format).Line, column, format ?? "",
                $"one of {Listed(templates.Select(known => known.Id).Order(StringComparer.Ordinal))}");
            throw Refused(name);
        }

        var lines = rows.Select(row => row.Says).Where(says => says is not { Theirs: null, Constant: null, Format: null }).ToList();
        var mapping = new Mapping { Name = name ?? "", Template = template.Id, Lines = lines };
        Look(template, TableOf(template, lines));
        if (faults.Count > 0)
        {
            throw Refused(name);
        }

        if (templates.FirstOrDefault(known => Knows(known, lines)) is { } known)
        {
            reading.Note(
                $"A file with the headings of the mapping '{name}' alone is read as {known.Name} ({known.Id}) without it; it is asked only "
                    + $"where no format knows a file.");
        }

        return mapping;
    }

    private static bool IsCalled(TableFormat template, string name)
    {
        var wanted = Spellings.Normalize(name.EndsWith(".csv", StringComparison.OrdinalIgnoreCase) ? name[..^4] : name);
        return new[] { template.Id, template.Name, template.Name.Replace(" (our template)", "", StringComparison.Ordinal) }
            .Any(known => Spellings.Normalize(known) == wanted);
    }

    private static bool Knows(TableFormat format, List<MappingLine> lines)
    {
        string[] theirs = [.. lines.Select(line => line.Theirs).OfType<string>().Distinct(StringComparer.Ordinal)];
        return format.Tables.Any(
            table => Heading.Match(table, theirs, out _) is { } heading && format.Has(heading, []) && format.Drops(heading).Count == 0);
    }

    /// <summary>Of a template's tables the one that has most of the mapped columns, and lacks least.</summary>
    internal static Table TableOf(TableFormat template, IReadOnlyList<MappingLine> lines)
    {
        string[] ours = [.. lines.Select(line => line.Ours).OfType<string>()];
        return template.Tables.MinBy(table =>
        {
            _ = Heading.Match(table, ours, out var missing);
            return (ours.Count(text => ColumnOf(table, text) is null) * 100) + missing.Count;
        })!;
    }

    /// <summary>The column that is spelled so.</summary>
    internal static Column? ColumnOf(Table table, string text)
    {
        var normal = Spellings.Normalize(text);
        return table.Columns.FirstOrDefault(
            known => known.Aliases.Prepend(known.Name).Any(spelling => Spellings.Matches(spelling, normal, out _)));
    }

    private void Look(TableFormat template, Table table)
    {
        var mapped = new Dictionary<Column, long>();
        foreach (var (line, _, _, says) in rows)
        {
            if (says.Ours is null && (says.Constant ?? says.Format) is { } loose)
            {
                Fault(line, "our column", "", $"a column of ours for '{loose}'");
            }

            if (says.Ours is null)
            {
                continue;
            }

            if (ColumnOf(table, says.Ours) is not { } own)
            {
                Fault(
                    line, "our column", says.Ours,
                    $"a column of {template.Id}: {string.Join(", ", table.Columns.Select(known => known.Name))}");
            }
            else if (says is not { Theirs: null, Constant: null, Format: null })
            {
                if (!mapped.TryAdd(own, line))
                {
                    Fault(line, "our column", says.Ours, $"each column once: line {mapped[own]} has '{own.Name}' already");
                }

                Look(line, own, says);
            }
        }

        foreach (var required in table.Columns.Where(own => own.IsRequired && !mapped.ContainsKey(own)))
        {
            Fault(rows[^1].Line, "our column", "", $"a line for '{required.Name}', which {template.Id} requires, below this one");
        }

        if (!rows.Any(row => row.Says.Theirs is not null))
        {
            Fault(rows[0].Line, "their column", "", "a heading of the file at least, by which it is known");
        }
    }

    private void Look(long line, Column own, MappingLine says)
    {
        if (!CellFormat.TryRead(says.Format, own, out var format, out var expected))
        {
            Fault(line, "format", says.Format!, expected);
        }
        else if (says is { Theirs: not null, Constant: not null })
        {
            Fault(line, "constant", says.Constant, $"nothing, as '{says.Theirs}' fills '{own.Name}': either a column or a constant");
        }
        else if (says is { Theirs: null, Constant: null })
        {
            Fault(line, "their column", "", $"a column of theirs or a constant for '{own.Name}'");
        }
        else if (says.Constant is { } constant)
        {
            if (own.Kind == ColumnKind.Id)
            {
                Fault(line, "constant", constant, $"a column of theirs: '{own.Name}' tells one row from another");
            }
            else if (!format.TryWriteConstant(constant, own, out _, out var fault))
            {
                Fault(line, "constant", constant, fault);
            }
        }
    }

    private string? One(string of, Func<MappingRow, string?> tell)
    {
        var said = rows.Select(row => (row.Line, Text: tell(row))).Where(said => said.Text is not null).ToList();
        if (said.Find(other => Spellings.Normalize(other.Text!) != Spellings.Normalize(said[0].Text!)) is { Text: { } second } at)
        {
            Fault(at.Line, of, second, $"'{said[0].Text}' as in line {said[0].Line}: a file holds one mapping");
        }

        return said.Count == 0 ? null : said[0].Text;
    }

    private void Fault(long line, string where, string found, string expected) =>
        faults.Add($"line {line}, '{where}': found '{found}', expected {expected}");

    private static string Listed(IEnumerable<string> names) => string.Join(", ", names);

    private RefusedException Refused(string? name) => new(
        "mapping",
        $"{(name is null ? $"The mapping in '{file}'" : $"The mapping '{name}'")} cannot be used: "
            + string.Join("; ", faults.Take(MostFaults))
            + (faults.Count > MostFaults ? $"; and {faults.Count - MostFaults} more" : "") + ".");
}

namespace Pipeline.Tables.Mappings;

/// <summary>A mapping as it is used: the template's table, and each of its columns that the mapping fills.</summary>
public sealed class MappedTable
{
    private MappedTable(Mapping mapping, TableFormat format, Table table, IReadOnlyList<MappedCell> cells)
    {
        (Mapping, Format, Table, Cells) = (mapping, format, table, cells);
        Theirs = mapping.Lines.Select(line => line.Theirs).OfType<string>().Select(Spellings.Normalize).ToHashSet(StringComparer.Ordinal);
    }

    public Mapping Mapping { get; }

    /// <summary>The template that it stands for.</summary>
    public TableFormat Format { get; }

    public Table Table { get; }

    internal IReadOnlyList<MappedCell> Cells { get; }

    /// <summary>All headings that a file of this mapping has, normalized.</summary>
    public IReadOnlySet<string> Theirs { get; }

    /// <summary>Null where the template is not what it was when the mapping was looked at.</summary>
    public static MappedTable? Of(Mapping mapping, IEnumerable<TableFormat> templates)
    {
        if (templates.FirstOrDefault(format => format.Id == mapping.Template) is not { } template)
        {
            return null;
        }

        var table = MappingCheck.TableOf(template, mapping.Lines);
        List<MappedCell> cells = [];
        foreach (var line in mapping.Lines.Where(line => line.Ours is not null))
        {
            byte[]? constant = null;
            if (MappingCheck.ColumnOf(table, line.Ours!) is not { } own || !CellFormat.TryRead(line.Format, own, out var format, out _)
                || (line.Constant is { } said && !format.TryWriteConstant(said, own, out constant, out _)))
            {
                return null;
            }

            cells.Add(new(own, line.Ours!, line.Theirs is { } theirs ? Spellings.Normalize(theirs) : null, constant, format));
        }

        var marks = cells.Where(cell => cell.Constant is null).Select(cell => cell.Format.Mark).Where(mark => mark != DecimalMark.Unknown);
        if (marks.Distinct().ToList() is [var mark])
        {
            cells = cells.ConvertAll(cell => cell with { Format = cell.Format with { Beside = mark } });
        }

        return Heading.Match(table, [.. cells.Select(cell => cell.Heading)], out _) is null
            ? null : new MappedTable(mapping, template, table, cells);
    }
}

using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Tells a file's format from its content: the format whose required columns are all there, the one with the most
/// matching columns where several fit. Two that fit equally, or none, are a refusal that names them.
/// </summary>
public sealed class Recognition(IReadOnlyList<ExportFormat> formats)
{
    private sealed record Fit(ExportFormat Format, Dialect? Dialect, double Score, IReadOnlyList<string> Missing);

    /// <exception cref="RefusedException">No format, or two, fit.</exception>
    public Recognised Tell(UploadFile file, FileHead head)
    {
        List<Fit> fits = [];
        List<Fit> near = [];
        if (!file.IsWorkbook)
        {
            ByLines(head, fits, near);
        }

        ByTables(file, head, fits, near);
        var best = fits.OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Format.Id, StringComparer.Ordinal).ToList();
        if (best.Count == 0)
        {
            throw new RefusedException(None(file, near));
        }

        var rival = best.Find(fit => fit.Format != best[0].Format && fit.Score == best[0].Score);
        return rival is null
            ? new Recognised(best[0].Format, best[0].Dialect)
            : throw new RefusedException(
                "two-formats",
                $"'{file.Name}' fits {best[0].Format.Name} ({best[0].Format.Id}) and {rival.Format.Name} ({rival.Format.Id}) equally; expected columns that only one of them has.");
    }

    private static Refusal None(UploadFile file, List<Fit> near)
    {
        var nearest = near.OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Format.Id, StringComparer.Ordinal).FirstOrDefault();
        return nearest is null || nearest.Score == 0
            ? new Refusal("no-format", $"'{file.Name}' holds no column of any known format; expected the export as the tool wrote it.")
            : new Refusal(
                "no-format",
                $"'{file.Name}' fits no known format; nearest is {nearest.Format.Name} ({nearest.Format.Id}), which also needs: {string.Join(", ", nearest.Missing)}.")
            {
                Nearest = nearest.Format.Id,
                Missing = nearest.Missing,
            };
    }

    private void ByLines(FileHead head, List<Fit> fits, List<Fit> near)
    {
        var encoding = TextEncoding.Tell(head.Bytes.Span);
        if (encoding is not null && encoding.WebName.StartsWith("utf-16", StringComparison.Ordinal))
        {
            return;
        }

        var lines = Lines(head);
        foreach (var format in formats.OfType<LineFormat>())
        {
            var share = format.Recognise(lines);
            var fit = new Fit(format, null, 1000 * share, [format.Expected]);
            if (share >= 0.5)
            {
                fits.Add(fit);
            }
            else
            {
                near.Add(fit with { Score = share });
            }
        }
    }

    private static List<ReadOnlyMemory<byte>> Lines(FileHead head)
    {
        List<ReadOnlyMemory<byte>> lines = [];
        var rest = head.Bytes;
        while (lines.Count < 200 && !rest.IsEmpty)
        {
            var end = rest.Span.IndexOf((byte)'\n');
            if (end < 0 && !head.IsWhole)
            {
                break;
            }

            var line = end < 0 ? rest : rest[..end];
            rest = end < 0 ? default : rest[(end + 1)..];
            if (!Blanks.Trim(line.Span).IsEmpty)
            {
                lines.Add(line);
            }
        }

        return lines;
    }

    private void ByTables(UploadFile file, FileHead head, List<Fit> fits, List<Fit> near)
    {
        var tables = formats.OfType<TableFormat>().SelectMany(format => format.Tables.Select(table => (format, table))).ToList();
        foreach (var dialect in Dialects(file, head))
        {
            using var records = Records.Open(file, head, dialect);
            Match(records, dialect, tables, fits, near);
        }
    }

    private static IEnumerable<Dialect?> Dialects(UploadFile file, FileHead head)
    {
        if (file.IsWorkbook)
        {
            return [null];
        }

        var encoding = TextEncoding.Tell(head.Bytes.Span);
        return Dialect.Separators.Select(separator => new Dialect(encoding, separator));
    }

    private static void Match(RecordReader records, Dialect? dialect, List<(TableFormat Format, Table Table)> tables, List<Fit> fits, List<Fit> near)
    {
        // A heading stands high in a file; a stacked table may stand lower. Cells of data cost time and match nothing.
        List<string> preamble = [];
        var first = new Dictionary<ExportFormat, Fit>();
        for (var seen = 0; seen < 3000 && records.Read(); seen++)
        {
            if (records.IsEmptyLine)
            {
                continue;
            }

            var texts = records.ToTexts();
            var matchedAny = false;
            foreach (var (format, table) in tables)
            {
                var heading = Heading.Match(table, texts, out var missing);
                if (heading is not null && format.Owns(heading, preamble))
                {
                    matchedAny = true;
                    var score = heading.Known.Count(column => column.IsRequired) * 10 + heading.Matched;
                    if (!first.TryGetValue(format, out var known) || known.Score < score)
                    {
                        first[format] = new Fit(format, dialect, score, []);
                    }
                }
                else if (heading is null && seen < 40)
                {
                    var required = table.Columns.Count(column => column.IsRequired);
                    near.Add(new Fit(format, dialect, (double)(required - missing.Count) / required, missing));
                }
            }

            if (!matchedAny && texts.Count(text => text.Length > 0) == 1)
            {
                preamble.Add(string.Join(' ', texts).Trim());
            }

            if (matchedAny && seen > 200)
            {
                break;
            }
        }

        fits.AddRange(first.Values);
    }
}

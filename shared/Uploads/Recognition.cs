using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>
/// Tells a file's format from its content: the format whose required columns are all there, the one with the most
/// matching columns where several fit. Two that fit equally, or none, are a refusal that names them.
/// </summary>
public sealed class Recognition
{
    // A heading stands high in a file; a stacked table may stand lower. Cells of data cost time and match nothing.
    private const int MostRecords = 3000;
    private const int MostRecordsForNearest = 40;
    private const int EnoughOnceFound = 200;
    private const int MostPreamble = 200;
    private const int MostHeadings = 12;
    private const double IsNearly = 0.25;
    private const double IsCertain = 100;

    private readonly IReadOnlyList<LineFormat> lineFormats;
    private readonly IReadOnlyList<(TableFormat Format, Table Table)> tables;
    private readonly HeadingWords words;

    public Recognition(IReadOnlyList<ExportFormat> formats)
    {
        lineFormats = [.. formats.OfType<LineFormat>()];
        tables = [.. formats.OfType<TableFormat>().SelectMany(format => format.Tables.Select(table => (format, table)))];
        words = new([.. tables.Select(pair => pair.Table)]);
    }

    private sealed record Fit(ExportFormat Format, Dialect? Dialect, double Score, IReadOnlyList<string> Missing)
    {
        public string[] Texts { get; init; } = [];

        public HashSet<int> Places { get; init; } = [];

        /// <summary>What the format would drop unseen, which is why it does not fit.</summary>
        public IReadOnlyList<(string Heading, string Column)> Drops { get; init; } = [];

        /// <summary>Why it is not the format's though all required columns stand there.</summary>
        public string? WhyNot { get; init; }

        /// <summary>
        /// Whether it is worth naming: a word of two, or fewer of the required columns than are missing, stand in any list; most words of a
        /// heading do not.
        /// </summary>
        public bool IsNear { get; init; } = true;

        /// <summary>Whether this format knows every column that the other knows of the same line, and more.</summary>
        public bool Exceeds(Fit other) => Equals(Dialect, other.Dialect) && Places.IsProperSupersetOf(other.Places)
            && Texts.SequenceEqual(other.Texts);
    }

    /// <exception cref="RefusedException">No format, or two, fit.</exception>
    public Recognised Tell(UploadFile file, FileHead head)
    {
        List<Fit> fits = [];
        List<Fit> near = [];
        if (!file.IsWorkbook)
        {
            ByLines(head, fits, near);
        }

        var isTooWide = ByTables(file, head, fits, near);
        var best = Sorted(fits);
        if (best.Count == 0)
        {
            if (isTooWide)
            {
                throw new RefusedException(
                    "too-wide",
                    $"'{file.Name}' begins with rows of more than {Limits.Columns:N0} cells; expected {CsvRecords.TooWide}. Export fewer "
                        + $"columns, or a row a line.");
            }

            var isNearlyLines = near.Exists(fit => fit.Format is LineFormat && fit.Score >= IsNearly);
            throw new RefusedException(
                (isNearlyLines ? null : Oddities.Tell(file, head, Dialects(file, head))) ?? None(file, Sorted(near)));
        }

        if (best.Find(fit => fit.Exceeds(best[0])) is { } wider)
        {
            return new Recognised(wider.Format, wider.Dialect);
        }

        var rival = best.Find(fit => fit.Format != best[0].Format && fit.Score == best[0].Score && !fit.Format.IsSameList(best[0].Format));
        return rival is null
            ? new Recognised(best[0].Format, best[0].Dialect)
            : throw new RefusedException(
                "two-formats",
                $"'{file.Name}' fits {best[0].Format.Name} ({best[0].Format.Id}) and {rival.Format.Name} ({rival.Format.Id}) equally; "
                    + $"expected columns that only one of them has.");
    }

    // One word of two, as "Title" or "Country", stands in any list and says less than two of four. A format that does not own the heading
    // it fits is no nearer than one that lacks a column or two; every other column that is known speaks for it.
    private static double Nearness(Table table, int missing, int hits, int headings)
    {
        var required = table.Columns.Count(column => column.IsRequired);
        var present = required - missing;
        var share = missing == 0 ? 0.45 : (double)present / required * present / (present + 1);
        return share + Math.Min(hits, 20) / 50.0 + (IsMost(hits, headings) ? 0.5 : 0);
    }

    private static bool IsMost(int hits, int headings) => hits > 3 && hits > headings / 2;

    private static bool IsNear(Table table, int missing, int hits, int headings)
    {
        var present = table.Columns.Count(column => column.IsRequired) - missing;
        return missing == 0 || (present >= missing && (present > 1 || hits > 2)) || (present > 0 && IsMost(hits, headings));
    }

    private static List<Fit> Sorted(IEnumerable<Fit> fits) =>
        [.. fits.OrderByDescending(fit => fit.Score).ThenBy(fit => fit.Format.Id, StringComparer.Ordinal)];

    private const string WhatToDo =
        " Upload it as the tool wrote it, with its own headings: FORMATS.md lists the exports that are read. A table of your own goes in by a "
            + "mapping or a template, which 'templates' writes.";

    private static Refusal None(UploadFile file, List<Fit> near)
    {
        if (near.Count == 0 || near[0].Score == 0)
        {
            return new("no-format", $"'{file.Name}' holds no column of any known format.{WhatToDo}");
        }

        return near.Find(fit => fit.IsNear) is not { } nearest
            ? new Refusal(
                "no-format",
                $"'{file.Name}' fits no known format, and none is near{Headings(near[0].Texts)}.{WhatToDo}")
            : new Refusal(
                "no-format",
                $"'{file.Name}' fits no known format; nearest is {nearest.Format.Name} ({nearest.Format.Id}), "
                    + $"{(nearest.Drops.Count > 0 ? (nearest.WhyNot is { } why ? $"{why}; it is one " : "") + Dropping(nearest)
                    : nearest.Missing.Count == 0
                    ? nearest.WhyNot
                    : $"which also needs: {string.Join(", ", nearest.Missing)}")}.{WhatToDo}")
            {
                Nearest = nearest.Format.Id,
                Missing = nearest.Missing,
            };
    }

    private static string Headings(string[] texts) =>
        texts.Where(text => text.Length > 0).Take(MostHeadings).Select(text => $"'{text}'").ToList() is { Count: > 0 } named
            ? $" to the columns {string.Join(", ", named)}" : "";

    private static string Dropping(Fit fit) =>
        $"which would drop what seems to matter: "
            + $"{string.Join(", ", fit.Drops.Select(drop => $"'{drop.Heading}' (expected as '{drop.Column}')"))}. Rename these columns, or "
            + $"leave them out"
        + ((fit.Format as TableFormat)?.Template is { } template ? $"; a list that is not of this tool goes in by {template}" : "");

    private void ByLines(FileHead head, List<Fit> fits, List<Fit> near)
    {
        var lines = Lines(head with { Bytes = LineReader.ToUtf8(head.Bytes) });
        foreach (var format in lines.Count == 0 ? [] : lineFormats)
        {
            var share = format.Recognise(lines);
            var fit = new Fit(format, null, 1000 * share, [format.Expected]);
            if (share >= 0.5)
            {
                fits.Add(fit);
            }
            else
            {
                var score = Math.Max(share, format.Resemble(lines));
                near.Add(fit with { Score = score, IsNear = score >= IsNearly });
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

    // Whether rows were too wide for any table.
    private bool ByTables(UploadFile file, FileHead head, List<Fit> fits, List<Fit> near)
    {
        var isTooWide = false;
        var index = new HeadingIndex(words);
        foreach (var dialect in Dialects(file, head))
        {
            using var records = Records.Open(file, head, dialect);
            isTooWide |= Match(records, dialect, index, fits, near);
        }

        return isTooWide;
    }

    internal static IReadOnlyList<Dialect?> Dialects(UploadFile file, FileHead head)
    {
        if (file.IsWorkbook)
        {
            return [null];
        }

        var encoding = TextEncoding.Tell(head.Bytes.Span);
        return [.. Dialect.Separators.Select(separator => new Dialect(encoding, separator))];
    }

    private bool Match(RecordReader records, Dialect? dialect, HeadingIndex index, List<Fit> fits, List<Fit> near)
    {
        List<string> preamble = [];
        var isTooWide = false;
        var best = new Dictionary<ExportFormat, Fit>();
        for (var seen = 0; seen < MostRecords && records.Read(); seen++)
        {
            if (records.IsEmptyLine || records.Damage is not null)
            {
                isTooWide |= records.Damage == CsvRecords.TooWide;
                continue;
            }

            var matchedAny = false;
            if (index.Count(records) || seen < MostRecordsForNearest)
            {
                var texts = records.ToTexts();
                matchedAny = Match(texts, dialect, index, preamble, best, seen < MostRecordsForNearest ? near : null);
                if (!matchedAny && preamble.Count < MostPreamble && texts.Count(text => text.Length > 0) == 1)
                {
                    preamble.Add(string.Join(' ', texts).Trim());
                }
            }

            if (matchedAny && seen > EnoughOnceFound)
            {
                break;
            }
        }

        fits.AddRange(best.Values);
        return isTooWide;
    }

    private bool Match(
        string[] texts, Dialect? dialect, HeadingIndex index, List<string> preamble, Dictionary<ExportFormat, Fit> best, List<Fit>? near)
    {
        var normal = Array.ConvertAll(texts, Spellings.Normalize);
        var first = Heading.FirstPlaces(normal);
        var headings = texts.Count(text => text.Length > 0);
        var matchedAny = false;
        for (var i = 0; i < tables.Count; i++)
        {
            if (index.Hits[i] == 0 || (near is null && !index.MayFit(i)))
            {
                continue;
            }

            var (format, table) = tables[i];
            var hits = index.Hits[i];
            var heading = Heading.Match(table, texts, normal, first, out var missing);
            if (heading is not null && format.Has(heading, preamble) && format.Drops(heading) is { Count: > 0 } drops)
            {
                near?.Add(new Fit(format, dialect, IsCertain + heading.Matched, missing) { Drops = drops });
            }
            else if (heading is not null && format.Has(heading, preamble))
            {
                matchedAny = true;
                var score = heading.Known.Count(column => column.IsRequired) * 10 + heading.Matched;
                if (!best.TryGetValue(format, out var known) || known.Score < score)
                {
                    best[format] = new Fit(format, dialect, score, []) { Texts = texts, Places = [.. heading.Known.Select(heading.Place)] };
                }
            }
            else
            {
                near?.Add(
                    new Fit(format, dialect, Nearness(table, missing.Count, hits, headings), missing)
                    {
                        Texts = texts,
                        IsNear = IsNear(table, missing.Count, hits, headings),
                        WhyNot = heading is null ? null : format.WhyNot(heading),
                        Drops = heading is null ? [] : format.Drops(heading),
                    });
            }
        }

        return matchedAny;
    }
}

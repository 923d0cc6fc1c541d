using System.Runtime.InteropServices;
using Pipeline.Uploads;

namespace Pipeline.Tables;

/// <summary>How one table writes dates and numbers, learned from its own columns.</summary>
public sealed class Conventions
{
    private readonly Dictionary<(int Table, Column Column), ColumnEvidence> evidence = [];
    private readonly Dictionary<(int Table, Column Column), YearlessColumn> yearless = [];
    private readonly Dictionary<int, ColumnEvidence> unread = [];
    private readonly Dictionary<int, int> groups = [];
    private readonly Dictionary<int, LeadingBlanks> blanks = [];
    private readonly Dictionary<int, string> firsts = [];
    private readonly TableCopies copies = new();
    private bool isFirstFilled;
    private Lazy<Conventions>? whole;

    /// <summary>Looks at every cell of every date and number column that the reader passes.</summary>
    /// <param name="reader">A reader of its own; it is read to its end.</param>
    /// <param name="mayBeGrouped">Whether blank first cells may repeat what stands above them.</param>
    /// <param name="isWorkbook">Whether its tables are sheets, of which one may be a copy of another.</param>
    public static Conventions Learn(TableReader reader, bool mayBeGrouped = false, bool isWorkbook = false)
    {
        var learned = new Conventions();
        while (reader.Read())
        {
            if (isWorkbook)
            {
                learned.copies.See(reader);
            }

            if (reader.Heading is { } heading && !reader.IsBlankRow && reader.Records.Damage is null)
            {
                learned.See(reader, heading);
                if (mayBeGrouped)
                {
                    learned.SeeBlanks(reader, heading);
                }
            }
        }

        learned.Copies = learned.copies.Numbers;
        return learned;
    }

    /// <summary>The numbers of the tables that repeat one before them.</summary>
    public IReadOnlySet<int> Copies { get; private set; } = new HashSet<int>();

    /// <summary>Learned from a part of the file; what the part leaves open is asked of the whole, if it is ever needed.</summary>
    public Conventions PartOf(Func<Conventions> learnWhole)
    {
        whole = new(learnWhole);
        return this;
    }

    /// <summary>Learned from the whole file; these where they are.</summary>
    public Conventions Whole => whole?.Value ?? this;

    /// <summary>
    /// Whether the rest of the file may tell another mark, or both: not where it was learned whole, nor where a tool's own mark was seen,
    /// from which no other number turns it.
    /// </summary>
    public bool MarkMayTurn(int table, Column column) => whole is not null
        && (column.Mark == DecimalMark.Unknown
            || !evidence.Any(
                pair => pair.Key.Table == table && pair.Key.Column.Mark != DecimalMark.Unknown && pair.Value.Has(column.Mark)));

    /// <summary>
    /// How many of a table's first columns are groups, whose value stands in their first row only: 0 where neither a subtotal nor a blank
    /// that cannot be one tells.
    /// </summary>
    public int Groups(int table) => Math.Max(groups.GetValueOrDefault(table), blanks.TryGetValue(table, out var seen) ? seen.Groups : 0);

    /// <summary>
    /// Whether a first cell was blank below one that was not, and no subtotal told that it repeats it: one may stand further down.
    /// </summary>
    public bool HasLeadingBlanks { get; private set; }

    /// <summary>
    /// Of what may be grouped: the first column of a table that is blank below a value, where nothing tells whether that is a group; and in
    /// how many rows.
    /// </summary>
    public IEnumerable<(string Heading, long Rows)> UntoldGroups =>
        blanks.Where(pair => pair.Value.Rows > 0 && Groups(pair.Key) == 0).Select(pair => (firsts[pair.Key], pair.Value.Rows));

    /// <summary>
    /// Whether three digits behind the decimal mark of this column may be thousands after all: nothing in it, nor in the columns that told
    /// its mark, has three decimals for sure. Where the tool always writes the same mark there is no doubt.
    /// </summary>
    public bool MayHoldThousands(int table, Column column) =>
        column.Mark == DecimalMark.Unknown && !Tellers(table, column).Any(seen => seen.HasThousandths)
            && whole?.Value.MayHoldThousands(table, column) != false;

    /// <summary>
    /// Whether numbers in it, or in the columns beside it where it tells none itself, are written with either mark: then a cell that could
    /// be either cannot be told.
    /// </summary>
    public bool MixesMarks(int table, Column column)
    {
        var marks = Tellers(table, column)
            .SelectMany(seen => new[] { seen.DotExample, seen.CommaExample }.Select((example, comma) => (example, comma)))
            .Where(mark => mark.example is not null).Select(mark => mark.comma).Distinct();
        return marks.Count() > 1 || whole?.Value.MixesMarks(table, column) == true;
    }

    /// <summary>
    /// A number of the column, or of those that told its mark, whose mark is plain; one of either mark where they are mixed.
    /// </summary>
    public string MarkExample(int table, Column column, DecimalMark mark) => string.Join("' and '", new[]
    {
        mark == DecimalMark.Comma
            ? null : Tellers(table, column).Select(seen => seen.DotExample).FirstOrDefault(example => example is not null),
        mark == DecimalMark.Dot
            ? null : Tellers(table, column).Select(seen => seen.CommaExample).FirstOrDefault(example => example is not null),
    }.OfType<string>());

    private IEnumerable<ColumnEvidence> Tellers(int table, Column column) =>
        evidence.TryGetValue((table, column), out var own) && (own.Mark != DecimalMark.Unknown || own.MarkContradicts)
            ? [own]
            : evidence.Where(pair => pair.Key.Table == table).Select(pair => pair.Value.OfOthers);

    /// <summary>
    /// Whether an amount whose currency alone tells that it has thousands, as Rp 1.000, stands in its column beside decimals of the same
    /// currency or of none, as Rp 50.32.
    /// </summary>
    public bool Doubts(int table, Column column, string? currency, DecimalMark told) =>
        (evidence.TryGetValue((table, column), out var own) && own.Doubts(currency, told))
            || whole?.Value.Doubts(table, column, currency, told) == true;

    /// <summary>
    /// The mark of a currency's amounts in a column that writes other currencies otherwise; Unknown where it is not told.
    /// </summary>
    public DecimalMark MarkOf(int table, Column column, string? currency) =>
        evidence.TryGetValue((table, column), out var own) && own.MarkContradicts ? own.MarkOf(currency) : DecimalMark.Unknown;

    /// <summary>Whether thousands stand behind either mark in the column, as its currency tells.</summary>
    public bool GroupsContradict(int table, Column column) =>
        evidence.TryGetValue((table, column), out var own) && own.GroupsContradict;

    /// <summary>Whether a part of the file was not enough and the whole has to be asked.</summary>
    public bool IsUndecided => yearless.Count > 0 || evidence.Any(pair =>
        pair.Value.OrderCannotBeTold
            || (pair.Key.Column.Kind is ColumnKind.Number && pair.Key.Column.Mark == DecimalMark.Unknown
                && pair.Value.Mark == DecimalMark.Unknown));

    /// <summary>
    /// The order of day and month in a column: its own cells', else that of the other date columns of its table, else that of columns which
    /// nobody reads, so that both readers of a list tell its days alike.
    /// </summary>
    /// <exception cref="RefusedException">Nothing in the table tells the order.</exception>
    public DateOrder Order(int table, Column column)
    {
        if (column.Order != DateOrder.Unknown)
        {
            return column.Order;
        }

        if (!evidence.TryGetValue((table, column), out var own) || (!own.OrderCannotBeTold && !own.OrderContradicts))
        {
            return own?.Order ?? DateOrder.Unknown;
        }

        var others = evidence.Where(pair => pair.Key.Table == table && pair.Value.Order != DateOrder.Unknown)
            .Select(pair => pair.Value.Order).Distinct().ToList();
        return others.Count == 1 && !own.OrderContradicts ? others[0]
            : others.Count == 0 && !own.OrderContradicts && unread.TryGetValue(table, out var beside) && beside.Order != DateOrder.Unknown
            ? beside.Order
            : column.UsualOrder != DateOrder.Unknown && !own.OrderContradicts ? column.UsualOrder
            : throw new RefusedException(new Refusal(
                "date-order",
                own.OrderContradicts
                    ? $"Column '{column.Name}' mixes orders of day and month{Examples(own)}; expected one order, or dates as YYYY-MM-DD."
                    : $"Column '{column.Name}' holds dates such as '{own.AmbiguousExample}' whose day and month cannot be told apart; "
                        + $"expected one date with a day above 12, or dates as YYYY-MM-DD."));
    }

    private static string Examples(ColumnEvidence own) =>
        own is { DayFirstExample: { } day, MonthFirstExample: { } month } ? $" ('{day}' and '{month}')" : "";

    /// <summary>
    /// The decimal mark of a column: its own cells', else the mark on which the table's other columns agree, else unknown. Where its own
    /// cells contradict each other, each must tell its own.
    /// </summary>
    public DecimalMark Mark(int table, Column column)
    {
        if (column.Mark != DecimalMark.Unknown)
        {
            // Spreadsheets write the mark of whoever saves the file again: the other one counts where every number that tells has it.
            var told = evidence.Where(pair => pair.Key.Table == table && pair.Key.Column.Mark != DecimalMark.Unknown)
                .Select(pair => pair.Value)
                .Where(seen => seen.MarkContradicts || seen.Mark != DecimalMark.Unknown).Select(seen => seen.Mark).Distinct().ToList();
            return told is [not DecimalMark.Unknown] ? told[0] : column.Mark;
        }

        if (evidence.TryGetValue((table, column), out var own) && (own.Mark != DecimalMark.Unknown || own.MarkContradicts))
        {
            return own.Mark;
        }

        var others = evidence.Where(pair => pair.Key.Table == table).Select(pair => pair.Value.OfOthers.Mark)
            .Where(mark => mark != DecimalMark.Unknown).Distinct().ToList();
        return others.Count == 1 ? others[0] : DecimalMark.Unknown;
    }

    /// <summary>The year of a day that was written without one: the column runs on in one direction and ends as late as it can.</summary>
    public bool TryPlace(int table, Column column, long line, DateOnly latest, out DateOnly day)
    {
        day = default;
        return yearless.TryGetValue((table, column), out var days) && days.TryPlace(line, latest, out day);
    }

    private void SeeBlanks(TableReader reader, Heading heading)
    {
        if (!blanks.TryGetValue(reader.TableNumber, out var seen))
        {
            blanks[reader.TableNumber] = seen = new LeadingBlanks();
            firsts[reader.TableNumber] = heading.Texts[0];
        }

        seen.See(reader.Records, heading);
    }

    private void See(TableReader reader, Heading heading)
    {
        if (GroupTotals.IsSubtotal(reader.Records, out var group))
        {
            groups[reader.TableNumber] = Math.Max(groups.GetValueOrDefault(reader.TableNumber), group + 1);
        }

        if (Blanks.Trim(reader.Records.Cell(0)).IsEmpty)
        {
            HasLeadingBlanks |= isFirstFilled && Groups(reader.TableNumber) == 0;
        }
        else
        {
            isFirstFilled = true;
        }

        foreach (var place in heading.UnknownPlaces)
        {
            if (place < reader.Records.Count
                && Blanks.Trim(reader.Records.Cell(place)) is [>= (byte)'0' and <= (byte)'9', ..] and var number)
            {
                ref var beside = ref CollectionsMarshal.GetValueRefOrAddDefault(unread, reader.TableNumber, out _);
                (beside ??= new ColumnEvidence()).SeeDate(number);
            }
        }

        foreach (var column in heading.Known)
        {
            var place = heading.Place(column);
            if (place >= reader.Records.Count || column.Kind is ColumnKind.Text or ColumnKind.Id)
            {
                continue;
            }

            var key = (reader.TableNumber, column);
            if (!evidence.TryGetValue(key, out var seen))
            {
                evidence[key] = seen = new ColumnEvidence { Currency = heading.Captured(column) is { Length: 3 } code ? code : null };
            }

            var cell = Blanks.Trim(reader.Records.Cell(place));
            if (column.Kind == ColumnKind.Date && column.Order == DateOrder.Unknown)
            {
                seen.SeeDate(cell);
                if (column.MayLackYear && YearlessDates.TryRead(cell, out var month, out var day))
                {
                    if (!yearless.TryGetValue(key, out var days))
                    {
                        yearless[key] = days = new YearlessColumn();
                    }

                    days.See(reader.Records.Line, new MonthDay(month, day));
                }
            }
            else if (column.Kind is ColumnKind.Number or ColumnKind.Count)
            {
                seen.SeeNumber(cell, reader.Records.IsNumber(place));
            }
        }
    }
}

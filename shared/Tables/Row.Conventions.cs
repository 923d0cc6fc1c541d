namespace Pipeline.Tables;

/// <summary>How the table at hand writes its dates and numbers.</summary>
public sealed partial class Row
{
    internal void Turn(TableReader reader, Conventions learned)
    {
        conventions = whole ?? learned;
        Rejection = null;
        SetAsideAs = null;
        TurnTable(reader);
        groups.Turn(records);
        isTotal = GroupTotals.IsTotal(records, conventions.Groups(TableNumber))
            || (isTotal && GroupTotals.IsMeasure(records));
        if (isTotal)
        {
            SetAside("subtotal or total of a grouped report");
        }
    }

    /// <summary>The heading alone: there is no row.</summary>
    internal void TurnHeading(TableReader reader, Conventions learned)
    {
        conventions = learned;
        TurnTable(reader);
    }

    private void TurnTable(TableReader reader)
    {
        if (ReferenceEquals(Heading, reader.Heading) && TableNumber == reader.TableNumber)
        {
            return;
        }

        Heading = reader.Heading!;
        Preamble = [.. reader.Preamble];
        Above = [.. reader.Above];
        Band = reader.Band;
        told = null;
        TableNumber = reader.TableNumber;
        groups.Begin(conventions!.Groups(TableNumber));
        isTotal = false;
        columns.Clear();
        lastTexts = new string?[Heading.Texts.Count];
        Settle();
    }

    private void Settle()
    {
        lastColumn = null;
        foreach (var column in Heading.Known)
        {
            var order = column.Kind == ColumnKind.Date ? conventions!.Order(TableNumber, column) : DateOrder.Unknown;
            columns[column] = (Heading.Place(column), order, conventions!.Mark(TableNumber, column));
        }
    }

    // What the head of a long file told holds for the rest only as long as no cell can be read in two ways or in none. What was read before
    // told its own mark, and reads the same however the rest is written.
    private void AskWhole()
    {
        if (whole is null && conventions!.Whole is var all && all != conventions)
        {
            conventions = whole = all;
            Settle();
        }
    }

    // A workbook's own numbers are written here with a dot, whatever people write beside them.
    private DecimalMark MarkOf(Column column, ReadOnlySpan<byte> cell)
    {
        if (IsTyped(column))
        {
            return DecimalMark.Dot;
        }

        if (whole is null && Numbers.MayBeEither(cell))
        {
            AsksWhole(column);
        }

        return Find(column).Mark;
    }

    private bool AsksWhole(Column column)
    {
        if (whole is not null || Find(column).Mark == DecimalMark.Unknown || !conventions!.MarkMayTurn(TableNumber, column))
        {
            return false;
        }

        AskWhole();
        return whole is not null;
    }

    private bool IsTyped(Column column) => Find(column).Place is >= 0 and var place && records.IsNumber(place);
}

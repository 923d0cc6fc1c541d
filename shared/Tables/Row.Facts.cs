namespace Pipeline.Tables;

/// <summary>What the row at hand tells, as facts.</summary>
public sealed partial class Row
{
    /// <summary>A fact of this row; it is kept when the whole row is good.</summary>
    public void Keep(object fact) => Reading.Offer(fact);

    /// <summary>A fact of a part of its thing, to which the other parts are added; null where the row does not tell it.</summary>
    public void KeepPart<T>(string key, T? fact, Func<T, T, T?> add, Func<T, T, T?>? complete = null)
        where T : class => Reading.Offer(new PartFact(TableNumber, key, fact, (one, other) => add((T)one, (T)other))
        {
            Complete = Together(complete),
        });

    /// <summary>
    /// A fact of a thing that has one row. Rows and tables that tell it again complete each other (unless told, they must say the same);
    /// where they contradict each other, the one that is later counts, or else none. What stands once in the file is not held until its
    /// end.
    /// </summary>
    public void KeepOnce<T>(
        string key, T fact, Func<T, T, T?>? complete = null, (string? Column, string Found, string Expected)? doubt = null,
        bool isSideBySide = false, Func<T, T, bool>? isLater = null)
        where T : class
    {
        if (!isSideBySide && Divided?.StandsOnce(Heading, TableNumber, records) == true)
        {
            Keep(fact);
            return;
        }

        Reading.Offer(new PartFact(PartFact.AnyTable, key, fact, Together(complete))
        {
            Complete = Together(complete),
            IsLater = isLater is null ? (_, _) => false : (one, other) => isLater((T)one, (T)other),
            Doubt = doubt ?? (Heading.Texts[0], TextAt(0), DividedRows.OneRow),
        });
    }

    /// <summary>
    /// A fact of a part that has one row, to which the other parts of its thing are added. What stands again is compared as in
    /// <see cref="KeepOnce"/>; where one part is contradicted, the whole is not known.
    /// </summary>
    public void KeepPartOnce<T>(
        string key, string part, T fact, Func<T, T, T?> add, Func<T, T, T?> complete, Func<T, T, bool> isLater,
        (string? Column, string Found, string Expected) doubt)
        where T : class => Reading.Offer(new PartFact(PartFact.AnyTable, key, fact, Together(add))
        {
            Part = part,
            Complete = Together(complete),
            IsLater = (one, other) => isLater((T)one, (T)other),
            Doubt = doubt,
        });

    private static Func<object, object, object?> Together<T>(Func<T, T, T?>? complete)
        where T : class => complete is null ? (one, other) => one.Equals(other) ? one : null : (one, other) => complete((T)one, (T)other);
}

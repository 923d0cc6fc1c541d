namespace Pipeline.Tables;

/// <summary>How English counts: one row, two rows. Indonesian has one word for both.</summary>
public static class Plural
{
    /// <summary>The same in SQL: <c>plural(count(*), 'is', 'are')</c>.</summary>
    public const string Macro = "create macro plural(number, one, many) as case when number = 1 then one else many end";

    /// <summary>The same in SQL: <c>counted(count(*), 'deal', 'deals')</c>.</summary>
    public const string CountedMacro =
        "create macro counted(number, one, many) as grouped(number) || ' ' || plural(number, one, many)";

    /// <summary>A whole number as English writes it, in threes: <c>grouped(count(*))</c>.</summary>
    public const string GroupedMacro = "create macro grouped(number) as format('{:,}', number::bigint)";

    /// <summary>The same as Indonesian writes it.</summary>
    public const string GroupedIdMacro = "create macro grouped_id(number) as replace(grouped(number), ',', '.')";

    /// <summary>A number as a text shows it, whose halves go away from zero: <c>format('{:,.2f}', halved(value, 2))</c>.</summary>
    public const string HalvedMacro = "create macro halved(number, places) as round(number::decimal(38, 9), places)::double";

    /// <summary>A span by its ends, or by one where they are the same: <c>spanned(min(day), max(day), 'to')</c>.</summary>
    public const string SpannedMacro =
        "create macro spanned(first_one, last_one, word) as case when first_one = last_one then first_one::varchar "
            + "else first_one::varchar || ' ' || word || ' ' || last_one::varchar end";

    /// <summary>The word that stands after the count.</summary>
    public static string Of(double count, string one, string many) => count == 1 ? one : many;

    /// <summary>The count with its word.</summary>
    public static string Counted(long count, string one, string many) =>
        string.Create(CultureInfo.InvariantCulture, $"{count:N0} {Of(count, one, many)}");
}

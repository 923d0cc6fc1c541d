namespace Pipeline.Tables;

/// <summary>How English counts: one row, two rows. Indonesian has one word for both.</summary>
public static class Plural
{
    /// <summary>The word that stands after the count.</summary>
    public static string Of(double count, string one, string many) => count == 1 ? one : many;

    /// <summary>The count with its word.</summary>
    public static string Counted(long count, string one, string many) => string.Create(CultureInfo.InvariantCulture, $"{count:N0} {Of(count, one, many)}");
}

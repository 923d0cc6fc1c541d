namespace Pipeline.Tables;

/// <summary>
/// Keys of deals and leads whose export holds no id: put together from what does not change while one is worked on, alike on both sides.
/// </summary>
public static class MadeKeys
{
    /// <summary>
    /// The key, and a note that says what it rests on. A row that tells none of it is rejected: all such rows would be one deal.
    /// </summary>
    public static string Make(Row row, string wanted, params (string Name, string? Value)[] parts)
    {
        if (parts.All(part => part.Value is null))
        {
            row.Reject(wanted, "", $"an id, or what tells the record apart: {string.Join(", ", parts.Select(part => part.Name))}");
            return "";
        }

        row.Reading.Note(
            $"The export holds no '{wanted}': records are told apart by {string.Join(", ", parts.Select(part => part.Name))}; two alike "
                + $"count once, and one that is renamed counts twice.");
        return string.Join(" | ", parts.Select(part => part.Value ?? ""));
    }

    public static string? Text(DateTime? time) =>
        time?.ToString(time.Value.TimeOfDay == TimeSpan.Zero ? "yyyy-MM-dd" : "yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture);
}

namespace Pipeline.Tables;

/// <summary>
/// Salesforce record ids: reports and old tools give 15 characters in which case counts, other exports the same with
/// a suffix of three that makes them safe where case is lost.
/// </summary>
public static class CaseSafeIds
{
    private const string Suffixes = "ABCDEFGHIJKLMNOPQRSTUVWXYZ012345";

    /// <summary>
    /// The 18-character form of a 15-character id; anything else as it is. Salesforce help, "What are the differences between 15 and 18
    /// character IDs".
    /// </summary>
    public static string Extend(string id)
    {
        if (id.Length != 15 || !id.All(char.IsAsciiLetterOrDigit))
        {
            return id;
        }

        var extended = id;
        for (var chunk = 0; chunk < 15; chunk += 5)
        {
            var capitals = 0;
            for (var i = 0; i < 5; i++)
            {
                capitals |= char.IsAsciiLetterUpper(id[chunk + i]) ? 1 << i : 0;
            }

            extended += Suffixes[capitals];
        }

        return extended;
    }
}

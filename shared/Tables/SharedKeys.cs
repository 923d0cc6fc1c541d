namespace Pipeline.Tables;

/// <summary>
/// Addresses and numbers of a file that stand under several names, as info@ or a switchboard, and addresses that only fill their field, as
/// noemail@ (see <see cref="PlaceholderAddresses"/>): they are no identity, and the receipt counts them. Reports find the former over all
/// files (see People); this one looks at a file while it is read, and at its first keys only.
/// </summary>
public sealed class SharedKeys
{
    /// <summary>From this many different names on, an address or number is nobody's own.</summary>
    public const int Names = 3;

    private const int Most = 200_000;

    private readonly Dictionary<string, (List<string> Names, long Line)> names = new(StringComparer.Ordinal);

    private readonly Dictionary<string, long> placeholders = new(StringComparer.Ordinal);

    /// <summary>Hears of an address that only fills its field, and where it stands.</summary>
    public void AddPlaceholder(string address, long line)
    {
        if (placeholders.Count < Most)
        {
            placeholders.TryAdd(address, line);
        }
    }

    /// <param name="keys">See <see cref="PersonKey"/>.</param>
    /// <param name="name">The name beside them.</param>
    /// <param name="line">Where.</param>
    public void Add(string? keys, string? name, long line)
    {
        if (keys is null || name is null)
        {
            return;
        }

        foreach (var key in keys.Split(';'))
        {
            if (!names.TryGetValue(key, out var known))
            {
                if (names.Count >= Most)
                {
                    continue;
                }

                names[key] = known = ([], line);
            }

            AddTo(known.Names, name);
        }
    }

    /// <summary>Notes how many there are, and where the first ones stand.</summary>
    public void Tell(Reading reading)
    {
        TellPlaceholders(reading);
        foreach (var (kind, word, many) in new[] { ("email:", "e-mail address stands", "e-mail addresses stand"),
            ("phone:", "phone number stands", "phone numbers stand") })
        {
            var shared = names.Where(pair => pair.Value.Names.Count >= Names && pair.Key.StartsWith(kind, StringComparison.Ordinal))
                .Select(pair => pair.Value.Line).Order().ToList();
            if (shared.Count > 0)
            {
                var lines = string.Join(", ", shared.Take(5)) + (shared.Count > 5 ? ", …" : "");
                reading.Note(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{Plural.Counted(shared.Count, word, many)} under {Names} or more different names (first on line {lines}): shared "
                        + $"ones are nobody's own and join no leads."));
            }
        }
    }

    private void TellPlaceholders(Reading reading)
    {
        if (placeholders.Count > 0)
        {
            var counted = Plural.Counted(
                placeholders.Count, "e-mail address only fills its field", "e-mail addresses only fill their field");
            reading.Note(string.Create(
                CultureInfo.InvariantCulture,
                $"{counted} (first on line {placeholders.Values.Min()}), as noemail@ does: nobody's own, and no lead is joined by it."));
        }
    }

    /// <summary>Whether these names are so many different ones that what bears them is nobody's own.</summary>
    public static bool AreSeveral(IEnumerable<string> names)
    {
        List<string> different = [];
        foreach (var name in names)
        {
            AddTo(different, name);
        }

        return different.Count >= Names;
    }

    private static void AddTo(List<string> different, string name)
    {
        if (different.Count < Names && !different.Exists(other => Holds(other, name)))
        {
            different.RemoveAll(other => Holds(name, other));
            different.Add(name);
        }
    }

    // "Sari" is no other name than "Sari Dewi".
    private static bool Holds(string name, string part) => part.Split('.').All(name.Split('.').Contains);
}

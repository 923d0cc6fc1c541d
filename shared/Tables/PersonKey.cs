using System.Security.Cryptography;

namespace Pipeline.Tables;

/// <summary>
/// What stands for a person where no address may be stored: an HMAC of each e-mail address and phone number, as "email:" or "phone:" and
/// 32 hex digits, divided by semicolons. The same key gives the same hashes on both sides, so exports that hold the same person can be
/// joined.
/// </summary>
public static class PersonKey
{
    private const string Purpose = "person";

    // What stands before a name, and is no part of it.
    private static readonly HashSet<string> Titles = new(StringComparer.Ordinal)
    {
        "pak", "bpk", "bapak", "bu", "ibu", "mas", "mbak", "kak", "mr", "mrs", "ms", "miss", "dr", "sr", "sra", "herr", "frau", "mme",
        "sig",
    };

    /// <summary>Null where the row holds neither an address nor a number that can be one.</summary>
    public static string? Read(Row row, Column email, params IEnumerable<Column> phones) => Read(row, [email], phones);

    public static string? Read(Row row, IEnumerable<Column> emails, IEnumerable<Column> phones) =>
        Keys(
            row.Reading.Settings.HashKey,
            Own(row, emails.Select(row.Text).SelectMany(Emails)),
            phones.Select(row.Text).SelectMany(Phones));

    // What only fills its field is noted, and is nobody's.
    private static IEnumerable<string> Own(Row row, IEnumerable<string> addresses)
    {
        foreach (var address in addresses)
        {
            if (PlaceholderAddresses.IsOne(address))
            {
                row.Reading.SharedKeys.AddPlaceholder(address, row.Line);
            }
            else
            {
                yield return address;
            }
        }
    }

    public static string? Of(string key, string? email, params IEnumerable<string?> phones) => Of(key, [email], phones);

    /// <summary>Of all addresses, then of all usable numbers, each once.</summary>
    public static string? Of(string key, IEnumerable<string?> emails, IEnumerable<string?> phones) =>
        Keys(key, emails.SelectMany(Emails), phones.SelectMany(Phones));

    /// <summary>The first of several, for an id that is put together.</summary>
    public static string? First(string? keys) => keys?.Split(';')[0].Split(':')[^1];

    /// <summary>A name as the hashes of its words, in no order: it tells whether an address is one person's, and names nobody.</summary>
    public static string? Name(Row row, params IEnumerable<Column> names) => Name(row.Reading.Settings.HashKey, names.Select(row.Text));

    public static string? Name(string key, IEnumerable<string?> names)
    {
        var words = names.SelectMany(name => Words(name?.ToLowerInvariant() ?? "")).Where(word => word.Length > 1 && !Titles.Contains(word))
            .Distinct(StringComparer.Ordinal).Select(word => Hash(key, "name:" + word)[..8]).Order(StringComparer.Ordinal).ToList();
        return words.Count == 0 ? null : string.Join('.', words);
    }

    /// <summary>The first address of a cell in lower case; null where it holds none.</summary>
    public static string? Email(string? text) => Emails(text).FirstOrDefault();

    /// <summary>All addresses of a cell in lower case.</summary>
    public static IEnumerable<string> Emails(string? text) => text is null || !text.Contains('@', StringComparison.Ordinal)
        ? []
        : text.Split([',', ';', ' ', '<', '>', '(', ')', '"', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .Where(word => word.Contains('@', StringComparison.Ordinal)).Select(Address).OfType<string>();

    private static string? Address(string word)
    {
        var address = word.ToLowerInvariant();
        address = address.StartsWith("mailto:", StringComparison.Ordinal) ? address[7..] : address;
        var at = address.IndexOf('@', StringComparison.Ordinal);
        return at > 0 && address.LastIndexOf('@') == at && address.IndexOf('.', at) > at + 1 && !address.EndsWith('.') ? address : null;
    }

    private static string[] Words(string name) =>
        new string([.. name.Select(letter => char.IsLetterOrDigit(letter) ? letter : ' ')])
            .Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The first usable number of a cell; null where it holds none.</summary>
    public static string? Phone(string? text) => Phones(text).FirstOrDefault();

    /// <summary>All usable numbers of a cell.</summary>
    public static IEnumerable<string> Phones(string? text) =>
        text is null || Ids.IsRuined(Encoding.UTF8.GetBytes(text)) ? [] : text.Split(['/', ',', ';', '\n']).Select(Number).OfType<string>();

    /// <summary>
    /// A number as digits with the country's code: 0812…, 62812…, +62 812… and 812…, of which a
    /// spreadsheet took the 0, are the same in Indonesia. Other numbers stay as they are dialled. Null where it is none.
    /// </summary>
    private static string? Number(string text)
    {
        var first = text.Trim().TrimStart('\'');
        first = first.EndsWith(".0", StringComparison.Ordinal) ? first[..^2] : first;
        var colon = first.IndexOf(':', StringComparison.Ordinal);
        first = colon >= 0 && first[..colon].All(char.IsAsciiLetter) ? first[(colon + 1)..] : first;
        if (first.Any(letter => !char.IsAsciiDigit(letter) && !" +-().\u00a0\u2011\u202a\u202c".Contains(letter, StringComparison.Ordinal)))
        {
            return null;
        }

        var digits = string.Concat(first.Where(char.IsAsciiDigit));
        digits = digits switch
        {
            ['0', '0', ..] => digits[2..],
            ['0', ..] => "62" + digits[1..],
            ['8', ..] when digits.Length is >= 9 and <= 12 && !first.Contains('+', StringComparison.Ordinal) => "62" + digits,
            ['6', '2', '0', ..] => "62" + digits[3..],
            _ => digits,
        };

        // ITU-T E.164 allows 15 digits; what repeats one digit fills a required field.
        return digits.Length is >= 7 and <= 15 && digits.Distinct().Count() > 2 ? digits : null;
    }

    private static string? Keys(string key, IEnumerable<string> addresses, IEnumerable<string> numbers)
    {
        var keys = addresses.Select(address => "email:" + Hash(key, "email:" + address))
            .Concat(numbers.Select(number => "phone:" + Hash(key, "phone:" + number)))
            .Distinct(StringComparer.Ordinal).ToList();
        return keys.Count == 0 ? null : string.Join(';', keys);
    }

    private static string Hash(string key, string text)
    {
        var derived = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Purpose));
        return Convert.ToHexStringLower(HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}

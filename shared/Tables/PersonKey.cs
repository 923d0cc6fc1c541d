using System.Security.Cryptography;

namespace Pipeline.Tables;

/// <summary>
/// 32 hex digits that stand for a person: an HMAC of the e-mail address, else of the phone number, so that two exports
/// that hold the same person can be joined and no address is stored. The same key gives the same hash on both sides.
/// </summary>
public static class PersonKey
{
    private const string Purpose = "person";

    /// <summary>Null where the row holds neither an address nor a number that can be one.</summary>
    public static string? Read(Row row, Column email, params IEnumerable<Column> phones) =>
        Of(row.Reading.Settings.HashKey, row.Text(email), phones.Select(row.Text));

    /// <summary>Of the address where there is one, else of the first usable number.</summary>
    public static string? Of(string key, string? email, params IEnumerable<string?> phones)
    {
        if (Email(email) is { } address)
        {
            return Hash(key, "email:" + address);
        }

        var phone = phones.Select(Phone).FirstOrDefault(number => number is not null);
        return phone is null ? null : Hash(key, "phone:" + phone);
    }

    /// <summary>The first address of a cell in lower case; null where it holds none.</summary>
    public static string? Email(string? text)
    {
        var address = text?.Split([',', ';', ' ', '<', '>', '(', ')', '"', '\t', '\n'], StringSplitOptions.RemoveEmptyEntries)
            .FirstOrDefault(word => word.Contains('@', StringComparison.Ordinal))?.ToLowerInvariant();
        address = address?.StartsWith("mailto:", StringComparison.Ordinal) == true ? address[7..] : address;
        var at = address?.IndexOf('@', StringComparison.Ordinal) ?? -1;
        return at > 0 && address!.LastIndexOf('@') == at && address.IndexOf('.', at) > at + 1 && !address.EndsWith('.') ? address : null;
    }

    /// <summary>
    /// The first number of a cell as digits with the country's code: 0812…, 62812…, +62 812… and 812…, of which a
    /// spreadsheet took the 0, are the same in Indonesia. Other numbers stay as they are dialled. Null where it is none.
    /// </summary>
    public static string? Phone(string? text)
    {
        if (text is null || Ids.IsRuined(Encoding.UTF8.GetBytes(text)))
        {
            return null;
        }

        var first = text.Split(['/', ',', ';', '\n'])[0].Trim().TrimStart('\'');
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

    private static string Hash(string key, string text)
    {
        var derived = HMACSHA256.HashData(Encoding.UTF8.GetBytes(key), Encoding.UTF8.GetBytes(Purpose));
        return Convert.ToHexStringLower(HMACSHA256.HashData(derived, Encoding.UTF8.GetBytes(text)).AsSpan(0, 16));
    }
}

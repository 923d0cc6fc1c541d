namespace Pipeline.Tables;

/// <summary>
/// What people type where a form or a CRM wants an address or a number and there is none: nobody's, under however few names it stands.
/// A general address of a firm (info@) is no such thing: it is told apart by its names, see <see cref="SharedKeys"/>.
/// </summary>
internal static class PlaceholderContacts
{
    // Digits in order from so many on: 081234567 and 0987654321 were typed, and 0812345 may be dialled.
    private const int InOrder = 8;

    // Before the @, without signs and digits behind it.
    private static readonly HashSet<string> Mailboxes = new(StringComparer.Ordinal)
    {
        "noemail", "nomail", "noreply", "donotreply", "none", "null", "unknown", "nobody", "asdf", "qwerty", "xxx", "dummy", "fake",
        "placeholder", "notprovided", "notavailable", "noaddress", "emailtidakada", "tidakada", "tidakadaemail", "tidakpunya",
        "tidakpunyaemail", "belumada", "belumadaemail", "sinemail", "sincorreo", "sememail", "keinemail",
    };

    /// <param name="address">In lower case, with one @.</param>
    public static bool IsAddress(string address) =>
        Mailboxes.Contains(string.Concat(address.TakeWhile(letter => letter != '@').Where(char.IsAsciiLetter)));

    /// <param name="digits">As dialled, with the country's code.</param>
    public static bool IsNumber(string digits) => IsInOrder(digits, 1) || IsInOrder(digits, -1);

    // 9 is followed by 0, as on a keypad.
    private static bool IsInOrder(string digits, int step)
    {
        var run = 1;
        for (var place = 1; place < digits.Length && run < InOrder; place++)
        {
            run = (digits[place - 1] - '0' + step + 10) % 10 == digits[place] - '0' ? run + 1 : 1;
        }

        return run >= InOrder;
    }
}

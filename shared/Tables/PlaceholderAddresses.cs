namespace Pipeline.Tables;

/// <summary>
/// What people type where a form or a CRM wants an address and there is none: nobody's, under however few names it stands. A general
/// address of a firm (info@) is no such thing: it is told apart by its names, as any number is, see <see cref="SharedKeys"/>.
/// </summary>
internal static class PlaceholderAddresses
{
    // Before the @, without signs and digits behind it.
    private static readonly HashSet<string> Mailboxes = new(StringComparer.Ordinal)
    {
        "noemail", "nomail", "noreply", "donotreply", "none", "null", "unknown", "nobody", "asdf", "qwerty", "xxx", "dummy", "fake",
        "placeholder", "notprovided", "notavailable", "noaddress", "emailtidakada", "tidakada", "tidakadaemail", "tidakpunya",
        "tidakpunyaemail", "belumada", "belumadaemail", "sinemail", "sincorreo", "sememail", "keinemail",
    };

    /// <param name="address">In lower case, with one @.</param>
    public static bool IsOne(string address) =>
        Mailboxes.Contains(string.Concat(address.TakeWhile(letter => letter != '@').Where(char.IsAsciiLetter)));
}

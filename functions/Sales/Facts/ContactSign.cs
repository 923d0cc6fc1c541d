using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>A word or phrase of a result that tells of a contact, with the "nots" around it heard.</summary>
internal sealed record ContactSign(ContactTells Tells, int Clause, string[] Words)
{
    // A "not" turns round what follows within three words: "not yet been answered", "tidak bisa dihubungi".
    private const int Near = 3;

    // The longest phrase counts, of equal ones the first.
    private static readonly (ContactTells Tells, WordList List)[] Known =
    [
        (ContactTells.Nothing, ContactRemarks.Neutral), (ContactTells.Left, ContactWords.Left),
        (ContactTells.CalledOff, ContactWords.CalledOff), (ContactTells.Failed, ContactWords.Failed),
        (ContactTells.Reached, ContactWords.Reached),
    ];

    public bool Is(WordList list) => list.LengthAt(Words, 0) == Words.Length;

    public static List<ContactSign> In(IReadOnlyList<string[]> clauses) =>
        [.. clauses.SelectMany((words, clause) => In(words, clause, clause + 1 < clauses.Count && IsNo(clauses[clause + 1])))];

    private static IEnumerable<ContactSign> In(string[] words, int clause, bool isAnsweredNo)
    {
        for (var at = 0; at < words.Length;)
        {
            var (tells, length) = At(words, at);
            var end = at + Math.Max(1, length);
            if (length > 0 && tells != ContactTells.Nothing)
            {
                var sign = new ContactSign(tells, clause, words[at..end]);
                var isDenied = isAnsweredNo || IsNo(words[end..]) || IsNegated(words, at, sign)
                    || (tells == ContactTells.Reached && IsOfNobody(words, end));
                if (!IsOfBuying(words, at, end, sign, isDenied))
                {
                    yield return isDenied ? sign with { Tells = Contrary(tells) } : sign;
                }
            }

            at = end;
        }
    }

    private static ContactTells Contrary(ContactTells tells) =>
        tells is ContactTells.Reached or ContactTells.Left ? ContactTells.Failed : ContactTells.Reached;

    private static (ContactTells Tells, int Length) At(string[] words, int at) =>
        Known.Select(known => (known.Tells, Length: known.List.LengthAt(words, at))).MaxBy(known => known.Length);

    // "Connected: No", "Reached? No", "Diangkat tidak".
    private static bool IsNo(string[] words) =>
        words.Length > 0 && Math.Max(ContactNots.Answers.LengthAt(words, 0), ContactNots.Nobody.LengthAt(words, 0)) == words.Length;

    // "Reached nobody", "Spoke to no one".
    private static bool IsOfNobody(string[] words, int end) =>
        Enumerable.Range(end, Math.Min(Near, words.Length - end)).Any(at => ContactNots.Nobody.LengthAt(words, at) > 0);

    // "Tidak jadi beli", "Failed to close the deal", "Order cancelled", "Agreement not reached", "Stok tidak tersedia"; "Failed to reach
    // for the order" is of the call.
    private static bool IsOfBuying(string[] words, int at, int end, ContactSign sign, bool isDenied)
    {
        if (sign.Tells != ContactTells.CalledOff && !(sign.Is(ContactRemarks.OfBoth) && (isDenied || sign.Tells == ContactTells.Failed)))
        {
            return false;
        }

        var before = at - 1;
        while (before >= 0 && (ContactNots.Nots.Contains(words[before]) || ContactNots.Between.Contains(words[before])))
        {
            before--;
        }

        if (before >= 0 && ContactRemarks.Buying.Contains(words[before]))
        {
            return true;
        }

        for (var after = end; sign.Tells == ContactTells.CalledOff && after < Math.Min(words.Length, end + Near + 1); after++)
        {
            if (At(words, after).Length > 0)
            {
                return false;
            }

            if (ContactRemarks.Buying.Contains(words[after]))
            {
                return true;
            }
        }

        return false;
    }

    // A "not" of the buying ("Not interested when called") is none of the call.
    private static bool IsNegated(string[] words, int at, ContactSign sign)
    {
        for (var (before, counted) = (at - 1, 0); before >= 0 && counted < Near; before--)
        {
            if (ContactNots.Nots.Contains(words[before])
                || (sign.Tells == ContactTells.Reached && ContactNots.Attempts.Contains(words[before]) && sign.Is(ContactNots.Undertaken)))
            {
                return true;
            }

            if (ContactRemarks.Buying.Contains(words[before]))
            {
                return false;
            }

            counted += ContactNots.Between.Contains(words[before]) ? 0 : 1;
        }

        return false;
    }
}

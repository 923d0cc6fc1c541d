using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>
/// Indonesian words as they are typed: the passive's "di" apart from its verb ("di blokir", "di-reject"), a 2 for a word that is said
/// twice ("diangkat2"), and "no" for "nomor" before what has become of it ("No diblokir").
/// </summary>
internal static class ContactSpellings
{
    private const string Passive = "di";
    private const int ShortestDoubled = 4;

    private static readonly WordList[] Verbs =
        [ContactWords.Failed, ContactWords.CalledOff, ContactWords.Reached, ContactWords.RefusedCalls];

    public static string[] Settle(string[] words)
    {
        var settled = new List<string>(words.Length);
        for (var at = 0; at < words.Length; at++)
        {
            var word = Once(words[at]);
            if (word == Passive && at + 1 < words.Length && Passive + Once(words[at + 1]) is var joined
                && Array.Exists(Verbs, verbs => verbs.Contains(joined)))
            {
                settled.Add(joined);
                at++;
            }
            else if (word == "no" && ContactWords.Failed.LengthAt(words, at) == 0 && at + 1 < words.Length
                && ContactWords.Failed.LengthAt(words, at + 1) > 0)
            {
                settled.Add("nomor");
            }
            else
            {
                settled.Add(word);
            }
        }

        return [.. settled];
    }

    private static string Once(string word) =>
        word.Length > ShortestDoubled && word[^1] == '2' && word.AsSpan(..^1).IndexOfAnyInRange('0', '9') < 0 ? word[..^1] : word;
}

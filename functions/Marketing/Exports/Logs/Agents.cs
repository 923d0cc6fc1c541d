using System.IO.Hashing;

namespace Marketing.Exports.Logs;

/// <summary>
/// Tells machines from people by what they call themselves. Who says nothing is a machine: every browser says
/// something, and begins as browsers do. A library, package manager or scanner that nobody has heard of does not. Who lies is not found
/// here.
/// </summary>
/// <param name="own">The business's own words, which outweigh those that ship.</param>
public sealed class Agents(OwnAgents own)
{
    private const int Places = 16_384;

    private readonly (ulong Hash, bool IsBot)[] known = new (ulong, bool)[Places];

    public bool IsBot(ReadOnlySpan<byte> agent)
    {
        if (agent.IsEmpty || agent is [(byte)'-'])
        {
            return true;
        }

        var hash = XxHash3.HashToUInt64(agent);
        ref var place = ref known[hash % Places];
        if (place.Hash != hash)
        {
            place = (hash, Judge(agent));
        }

        return place.IsBot;
    }

    private bool Judge(ReadOnlySpan<byte> agent)
    {
        const int Longest = 512;
        Span<char> text = stackalloc char[Longest];
        agent = agent[..Math.Min(agent.Length, Longest)];
        text = text[..Encoding.Latin1.GetChars(agent, text)];
        return own.IsMachine(text)
            ?? (!IsBrowser(text) || IsCompatible(text) || (text.ContainsAny(AgentWords.Machines) && !text.ContainsAny(AgentWords.People)));
    }

    // "(compatible; " is what machines say that want to be let in as browsers are, and a few browsers did.
    private static bool IsCompatible(ReadOnlySpan<char> text)
    {
        const string Word = "(compatible;";
        var at = text.IndexOf(Word, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return false;
        }

        var behind = text[(at + Word.Length)..].TrimStart();
        foreach (var browser in AgentWords.Compatible)
        {
            if (behind.StartsWith(browser, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }
        }

        return true;
    }

    // "Mozilla/5.0" and nothing behind it is what programs say that were told to look like a browser.
    private static bool IsBrowser(ReadOnlySpan<char> text)
    {
        foreach (var beginning in AgentWords.Browsers)
        {
            if (text.StartsWith(beginning, StringComparison.OrdinalIgnoreCase))
            {
                return text.Length > beginning.Length + 4;
            }
        }

        return false;
    }
}

namespace Marketing.Exports.Logs;

/// <summary>What the words of a log's first lines look like, by their places from the request.</summary>
internal sealed class ShapeEvidence
{
    private readonly Dictionary<(int Place, WordLook Look), int> seen = [];
    private readonly Dictionary<int, HashSet<string>> addresses = [];
    private readonly Dictionary<int, int> requests = [];
    private readonly LogClock clock = new();
    private readonly Range[] places = new Range[LogWords.Most];

    /// <summary>Lines with a request in them.</summary>
    public int Requests { get; private set; }

    /// <summary>Where among a line's words the request mostly stands.</summary>
    public int UsualRequest => requests.MaxBy(pair => pair.Value).Key;

    /// <summary>The first place whose address is not the same in all lines, where the first of all is: there the server's own stands in front. Null where the first is the client.</summary>
    public int? MovingAddress
    {
        get
        {
            var places = addresses.Where(pair => seen.GetValueOrDefault((pair.Key - UsualRequest, WordLook.Address)) > Requests / 2).OrderBy(pair => pair.Key).ToList();
            return places.Count < 2 || places[0].Value.Count > 1 || places.Find(pair => pair.Value.Count > 1) is not { Value: not null } moving ? null : moving.Key;
        }
    }

    public double Share(int place, WordLook look) => Requests == 0 ? 0 : (double)seen.GetValueOrDefault((place, look)) / Requests;

    public bool Has(int place, WordLook look) => seen.ContainsKey((place, look));

    public void See(ReadOnlySpan<byte> line)
    {
        line = LogHead.WithoutContainer(line);
        var words = new LogWords(line, places);
        if (line is [(byte)'{' or (byte)'#', ..] || !words.Cut() || LookReader.RequestAt(words) is not (>= 0 and var request) || !Any(words))
        {
            return;
        }

        Requests++;
        requests[request] = requests.GetValueOrDefault(request) + 1;
        var last = LookReader.LastOfRequest(words, request);
        for (var i = 0; i < words.Count; i++)
        {
            // Places behind count from the last word of a request that stands in several.
            See(i < request ? i - request : i > last ? i - last : 0, i, words[i], words.IsQuoted(i));
        }
    }

    private bool Any(LogWords words)
    {
        for (var i = 0; i < words.Count; i++)
        {
            if (clock.TryRead(words[i], out _))
            {
                return true;
            }
        }

        return false;
    }

    private void See(int place, int at, ReadOnlySpan<byte> word, bool isQuoted)
    {
        var looks = WordLooks.Of(word, isQuoted);
        foreach (var look in place == 0 ? [] : Enum.GetValues<WordLook>())
        {
            if (look != WordLook.None && looks.HasFlag(look))
            {
                seen[(place, look)] = seen.GetValueOrDefault((place, look)) + 1;
            }
        }

        if (place < 0 && looks.HasFlag(WordLook.Address))
        {
            addresses.TryAdd(at, []);
            addresses[at].Add(Encoding.UTF8.GetString(Client.Bare(word)));
        }
    }
}

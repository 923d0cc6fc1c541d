namespace Marketing.Exports.Logs;

/// <summary>What the words of a log's first lines look like, by their places from the request.</summary>
internal sealed class ShapeEvidence
{
    private readonly Dictionary<(int Place, WordKind Look), int> seen = [];
    private readonly Dictionary<int, HashSet<string>> addresses = [];
    private readonly Dictionary<int, int> requests = [];
    private readonly LogClock clock = new();
    private readonly Range[] places = new Range[LogWords.Most];

    /// <summary>Lines with a request in them.</summary>
    public int Requests { get; private set; }

    /// <summary>Where among a line's words the request mostly stands.</summary>
    public int UsualRequest => requests.MaxBy(pair => pair.Value).Key;

    /// <summary>
    /// The first place whose address is not the same in all lines, where the first of all is: there the server's own stands in front. Null
    /// where the first is the client.
    /// </summary>
    public int? MovingAddress
    {
        get
        {
            var usual = addresses.Where(pair => seen.GetValueOrDefault((pair.Key - UsualRequest, WordKind.Address)) > Requests / 2)
                .OrderBy(pair => pair.Key).ToList();
            return usual.Count < 2 || usual[0].Value.Count > 1 || usual.Find(pair => pair.Value.Count > 1) is not { Value: not null } moving
                ? null
                : moving.Key;
        }
    }

    public double Share(int place, WordKind kind) => Requests == 0 ? 0 : (double)seen.GetValueOrDefault((place, kind)) / Requests;

    public bool Has(int place, WordKind kind) => seen.ContainsKey((place, kind));

    public void See(ReadOnlySpan<byte> line)
    {
        line = LogHead.WithoutContainer(line);
        var words = new LogWords(line, places);
        if (line is [(byte)'{' or (byte)'#', ..] || !words.Cut() || InferredReader.RequestAt(words) is not (>= 0 and var request)
            || !HasTime(words))
        {
            return;
        }

        Requests++;
        requests[request] = requests.GetValueOrDefault(request) + 1;
        var last = InferredReader.LastOfRequest(words, request);
        for (var i = 0; i < words.Count; i++)
        {
            // Places behind count from the last word of a request that stands in several.
            See(i < request ? i - request : i > last ? i - last : 0, i, words[i], words.IsQuoted(i));
        }
    }

    private bool HasTime(LogWords words)
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
        var kinds = WordKinds.Of(word, isQuoted);
        foreach (var kind in place == 0 ? [] : Enum.GetValues<WordKind>())
        {
            if (kind != WordKind.None && kinds.HasFlag(kind))
            {
                seen[(place, kind)] = seen.GetValueOrDefault((place, kind)) + 1;
            }
        }

        if (place < 0 && kinds.HasFlag(WordKind.Address))
        {
            addresses.TryAdd(at, []);
            addresses[at].Add(Encoding.UTF8.GetString(Client.Bare(word)));
        }
    }
}

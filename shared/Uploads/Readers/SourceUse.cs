using System.Text.RegularExpressions;

namespace Pipeline.Uploads.Readers;

/// <summary>
/// Which sources a source uses, told from the words in them, so that nobody has to keep a list: a text that holds the name of a type
/// (or of a method that extends one, or of a resource with data) uses the source that declares it. A name that means something else there
/// only makes the fingerprint change once too often.
/// </summary>
public sealed partial class SourceUse
{
    private readonly Dictionary<string, string> texts = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> words = new(StringComparer.Ordinal);
    private readonly Dictionary<string, HashSet<string>> declaring = new(StringComparer.Ordinal);

    /// <param name="shared">Sources that know of no side.</param>
    /// <param name="own">A side's own, which use both.</param>
    public SourceUse(IReadOnlyDictionary<string, string> shared, IReadOnlyDictionary<string, string> own)
    {
        Add(SharedPrefix, shared);
        Add(OwnPrefix, own);
    }

    public const string SharedPrefix = "shared/";

    public const string OwnPrefix = "own/";

    public string TextOf(string path) => texts[path];

    public bool Says(string path, string word) => words[path].Contains(word);

    /// <summary>The sources that declare a type.</summary>
    public IEnumerable<string> Declaring(string type) => declaring.TryGetValue(type, out var paths) ? paths : [];

    /// <summary>The sources themselves and all that they use, at any remove, by path.</summary>
    public IReadOnlyList<string> Reach(IEnumerable<string> roots)
    {
        var reached = new SortedSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(roots);
        while (waiting.TryPop(out var path))
        {
            if (reached.Add(path))
            {
                foreach (var used in words[path].SelectMany(Declaring).Where(used => Sees(path, used)))
                {
                    waiting.Push(used);
                }
            }
        }

        return [.. reached];
    }

    // What is shared cannot name what a side declares, whatever its words.
    private static bool Sees(string path, string used) => path.StartsWith(OwnPrefix, StringComparison.Ordinal)
        || used.StartsWith(SharedPrefix, StringComparison.Ordinal);

    private void Add(string prefix, IReadOnlyDictionary<string, string> sources)
    {
        foreach (var (name, text) in sources)
        {
            var path = prefix + name;
            texts[path] = text;
            if (!name.EndsWith(".cs", StringComparison.Ordinal))
            {
                words[path] = [];
                Declare(name, path);
                continue;
            }

            var code = WithoutPlainLiterals(text);
            words[path] = [.. Word().Matches(code).Select(match => match.Value), .. DataFile().Matches(text).Select(match => match.Value)];
            foreach (Match declaration in Declaration().Matches(code))
            {
                Declare(declaration.Groups.Values.Skip(1).First(group => group.Success).Value, path);
            }
        }
    }

    private void Declare(string name, string path)
    {
        // An attribute is named without its ending where it is used.
        if (name.EndsWith(nameof(Attribute), StringComparison.Ordinal) && name.Length > nameof(Attribute).Length)
        {
            Declare(name[..^nameof(Attribute).Length], path);
        }

        if (!declaring.TryGetValue(name, out var paths))
        {
            declaring[name] = paths = new(StringComparer.Ordinal);
        }

        paths.Add(path);
    }

    // The headings that a format reads are words too ("Campaign", "Lead"), and name no type. Only literals that are sure to be whole are
    // left out.
    private static string WithoutPlainLiterals(string text) =>
        text.Contains("\"\"\"", StringComparison.Ordinal) || text.Contains("@\"", StringComparison.Ordinal) ? text
        : string.Join('\n', text.Split('\n').Select(line => IsPlain(line) ? Literal().Replace(line, "\"\"") : line));

    private static bool IsPlain(string line) =>
        !line.Contains('$', StringComparison.Ordinal) && !line.Contains("'\"'", StringComparison.Ordinal)
        && !line.Contains("\\\"", StringComparison.Ordinal) && line.Count(letter => letter == '"') % 2 == 0;

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();

    [GeneratedRegex("\"[^\"]*\"")]
    private static partial Regex Literal();

    [GeneratedRegex(@"[\w.-]+\.(?:txt|csv|json)\b")]
    private static partial Regex DataFile();

    // Types and methods begin with a capital; "class of" in a sentence does not.
    [GeneratedRegex(
        @"\b(?:class|record|struct|interface|enum)\s+([A-Z]\w*)|\bdelegate\s[^;(]*?\b([A-Z]\w*)\s*(?:<[^>]*>)?\("
            + @"|\b([A-Z]\w*)(?:<[^>]*>)?\(this\s")]
    private static partial Regex Declaration();
}

using System.Buffers;

namespace Marketing.Exports.Logs;

/// <summary>
/// The words of machines.txt, by its sections: data that is renewed without a change of the rules in <see cref="Agents"/>.
/// </summary>
internal static class AgentWords
{
    private static readonly Dictionary<string, string[]> Sections = Read();

    /// <summary>Words that no browser uses.</summary>
    public static SearchValues<string> Machines { get; } = Values("machine");

    /// <summary>Telephones whose names hold one of them.</summary>
    public static SearchValues<string> People { get; } = Values("person");

    /// <summary>How browsers' agents begin.</summary>
    public static IReadOnlyList<string> Browsers => Sections["browser"];

    /// <summary>Browsers that call themselves compatible.</summary>
    public static IReadOnlyList<string> Compatible => Sections["compatible"];

    private static SearchValues<string> Values(string section) =>
        SearchValues.Create(Sections[section], StringComparison.OrdinalIgnoreCase);

    private static Dictionary<string, string[]> Read()
    {
        using var reader = new StreamReader(typeof(AgentWords).Assembly.GetManifestResourceStream("Marketing.Exports.Logs.machines.txt")!);
        var sections = new Dictionary<string, List<string>>(StringComparer.Ordinal);
        List<string>? current = null;
        while (reader.ReadLine() is { } line)
        {
            if (line.StartsWith('['))
            {
                sections[line[1..line.IndexOf(':', StringComparison.Ordinal)]] = current = [];
            }
            else if (line.Length > 0 && !line.StartsWith('#'))
            {
                current!.Add(line);
            }
        }

        return sections.ToDictionary(pair => pair.Key, pair => pair.Value.ToArray(), StringComparer.Ordinal);
    }
}

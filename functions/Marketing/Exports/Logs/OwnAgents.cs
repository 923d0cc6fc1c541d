using System.Buffers;

namespace Marketing.Exports.Logs;

/// <summary>
/// The business's own words: its monitor, its scanner, its own app. A person's word outweighs a machine's, and both outweigh the list that
/// ships.
/// </summary>
public sealed class OwnAgents
{
    private const string Person = "person:";

    private readonly SearchValues<string> machines;
    private readonly SearchValues<string> people;

    private OwnAgents(IEnumerable<string> machines, IEnumerable<string> people)
    {
        this.machines = SearchValues.Create([.. machines], StringComparison.OrdinalIgnoreCase);
        this.people = SearchValues.Create([.. people], StringComparison.OrdinalIgnoreCase);
    }

    /// <param name="words">See <see cref="Pipeline.PipelineSettings.AgentsOf"/>.</param>
    public static OwnAgents Of(IReadOnlyList<string> words)
    {
        var people = words.ToLookup(word => word.StartsWith(Person, StringComparison.OrdinalIgnoreCase));
        return new(people[false], people[true].Select(word => word[Person.Length..].Trim()).Where(word => word.Length > 0));
    }

    /// <summary>Null where no word of theirs tells.</summary>
    public bool? IsMachine(ReadOnlySpan<char> agent) => agent.ContainsAny(people) ? false : agent.ContainsAny(machines) ? true : null;
}

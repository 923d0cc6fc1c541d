namespace Pipeline.Desk;

/// <summary>What became of one file of a form, before it is read.</summary>
/// <param name="Name">As the browser named it.</param>
/// <param name="Fault">Why it was not stored; null where it was.</param>
public sealed record SentFile(string Name, SendFault? Fault)
{
    /// <summary>What is wrong with its name, as "found X; expected Y".</summary>
    public string? Why { get; init; }
}

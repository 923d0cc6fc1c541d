namespace Pipeline;

/// <summary>What a side asks for first, the most telling one first; found by being there (<see cref="Knowledge"/>).</summary>
public interface IFirstExports
{
    IReadOnlyList<FirstExport> All { get; }
}

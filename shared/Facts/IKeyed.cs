namespace Pipeline.Facts;

/// <summary>
/// A fact that is the state of one record: of several rows of one file with the same key the last counts, and the others are repeats.
/// </summary>
public interface IKeyed
{
    string Key { get; }
}

namespace Pipeline.Facts;

/// <summary>A fact that holds lists: in a part it takes the room of several rows.</summary>
public interface IBundle
{
    /// <summary>How many ordinary rows it is as large as, at least 1.</summary>
    int Rows { get; }
}

namespace Pipeline.Tables;

/// <summary>
/// What a row tells of a thing that it is divided below: rows that are equal are of the same thing, and are added while their file is read.
/// </summary>
public interface ISummed
{
    /// <summary>The facts of all rows that were added.</summary>
    IEnumerable<object> Facts { get; }

    /// <summary>Adds what an equal row tells.</summary>
    void Add(ISummed other);
}

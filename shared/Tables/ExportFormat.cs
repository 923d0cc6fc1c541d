namespace Pipeline.Tables;

/// <summary>A kind of export that a side can read. One class a format, found by being there.</summary>
public abstract class ExportFormat
{
    /// <summary>Stable kebab-case name, as "hubspot-deals"; also the name of its sample folder.</summary>
    public abstract string Id { get; }

    /// <summary>What people call it.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// What the names that it knows were taken from: "real files", "documentation", "public code that reads it", "memory"; empty where it
    /// is our own, or nobody has said yet.
    /// </summary>
    public virtual string NamesFrom => "";

    /// <summary>The tool that writes it, as "hubspot"; a report's sources are listed by it.</summary>
    public abstract string Source { get; }

    /// <summary>
    /// Where two parties of the same business both read a list, each by a format of its own: the list's name, which both formats bear. Any
    /// other file is of one format alone, and of whoever has it.
    /// </summary>
    public virtual string? SharedList => null;

    /// <summary>Whether the other format is this one, or the other party's for the same list.</summary>
    public bool IsSameList(ExportFormat other) => other.Id == Id || (SharedList is not null && SharedList == other.SharedList);

    /// <summary>How many days back the tool still restates what it exports, by its own documentation; 0 where nothing is known.</summary>
    public virtual int ProvisionalDays => 0;
}

namespace Pipeline.Tables;

/// <summary>How a label speaks of something: "Won", "Not won", "Almost won".</summary>
public enum Sense
{
    Absent,
    Said,
    Denied,

    /// <summary>Not yet so: "Belum menang", "Not yet won", "Almost won".</summary>
    Awaited,
}

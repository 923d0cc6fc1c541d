namespace Pipeline.Desk;

/// <summary>Why a file was not stored.</summary>
public enum SendFault
{
    /// <summary>Its name is none that an upload can have.</summary>
    Name,

    /// <summary>It is larger than the desk takes.</summary>
    TooLarge,

    /// <summary>It ended before it was whole.</summary>
    BrokenOff,

    /// <summary>Another file of its name was sent at the same time, and was there first.</summary>
    Overtaken,

    /// <summary>More files than the desk takes at once.</summary>
    TooMany,
}

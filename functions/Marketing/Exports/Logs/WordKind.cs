namespace Marketing.Exports.Logs;

/// <summary>What a word of a log may be; it may be several.</summary>
[Flags]
internal enum WordKind
{
    None = 0,

    /// <summary>A dash, or nothing in quotes.</summary>
    Nothing = 1,

    /// <summary>A status that servers send, or a dash.</summary>
    Status = 2,

    /// <summary>A status of what was answered well.</summary>
    Good = 4,

    /// <summary>A program and its version.</summary>
    Agent = 8,

    /// <summary>An address of a page.</summary>
    Page = 16,

    /// <summary>A client's address, or a list of such.</summary>
    Address = 32,

    /// <summary>The same in quotes.</summary>
    QuotedAddress = 64,
}

namespace Pipeline.Facts;

/// <summary>
/// A fact of a source that is exported again and again for overlapping days: in each series, the newest export
/// counts for every day it covers.
/// </summary>
public interface ICovering
{
    /// <summary>What replaces what: tool, account and report, in one text.</summary>
    string Series { get; }

    /// <summary>First day.</summary>
    DateOnly FromDay { get; }

    /// <summary>Last day; the same as the first in a daily series.</summary>
    DateOnly ToDay { get; }
}

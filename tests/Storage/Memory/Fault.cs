namespace Pipeline.Tests.Storage.Memory;

/// <summary>What goes wrong with one call.</summary>
internal enum Fault
{
    None,

    /// <summary>It never arrives.</summary>
    Lost,

    /// <summary>It is carried out, and the answer is lost.</summary>
    Unanswered,

    /// <summary>It is carried out twice, as a proxy may; the second answer arrives.</summary>
    Doubled,

    /// <summary>The answer ends half way.</summary>
    Cut,
}

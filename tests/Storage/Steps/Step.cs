namespace Pipeline.Tests.Storage.Steps;

/// <summary>What becomes of one call to storage.</summary>
internal enum Step
{
    /// <summary>It goes through.</summary>
    Pass,

    /// <summary>It is refused, and nothing is done.</summary>
    Fail,

    /// <summary>It is done, and nobody hears of it.</summary>
    CutOff,

    /// <summary>It is done twice.</summary>
    Double,
}

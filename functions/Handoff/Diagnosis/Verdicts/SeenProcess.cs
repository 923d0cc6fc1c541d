namespace Handoff.Diagnosis.Verdicts;

/// <summary>A process that changed beyond doubt. It has no cost: what it cost is a cause's business.</summary>
public sealed record SeenProcess
{
    public Process Process { get; init; }

    /// <summary>It became worse.</summary>
    public bool IsWorse { get; init; }

    /// <summary>How many standard deviations of chance lie between the periods.</summary>
    public double Deviations { get; init; }
}

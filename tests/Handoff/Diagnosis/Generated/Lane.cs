namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>How much the simulations try: enough to fail on a bad rule by default, the measured tables when PIPELINE_SLOW=1.</summary>
internal static class Lane
{
    internal static bool Slow { get; } = Environment.GetEnvironmentVariable("PIPELINE_SLOW") == "1";

    /// <summary>
    /// In the slow lane a seed nobody chose; the test prints it, and PIPELINE_SEED plays it again. The ordinary lane plays the same each
    /// time: it tells a change of the code, and what chance does is the slow lane's.
    /// </summary>
    internal static ulong Seed() =>
        ulong.TryParse(Environment.GetEnvironmentVariable("PIPELINE_SEED"), out var seed)
            ? seed
            : Slow ? (ulong)Random.Shared.NextInt64() : 20_261_128;
}

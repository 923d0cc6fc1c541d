namespace Pipeline.Tests.Handoff.Diagnosis.Generated;

/// <summary>How much the simulations try: enough to fail on a bad rule by default, the measured tables when PIPELINE_SLOW=1.</summary>
internal static class Lane
{
    internal static bool Slow { get; } = Environment.GetEnvironmentVariable("PIPELINE_SLOW") == "1";

    /// <summary>A seed nobody chose; the test prints it, and PIPELINE_SEED plays it again.</summary>
    internal static ulong Seed() =>
        ulong.TryParse(Environment.GetEnvironmentVariable("PIPELINE_SEED"), out var seed) ? seed : (ulong)Random.Shared.NextInt64();
}

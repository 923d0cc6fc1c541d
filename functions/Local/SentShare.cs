namespace Pipeline.Local;

/// <summary>How much of a file was sent, told as a share: the client of the storage tells bytes.</summary>
internal sealed class SentShare(ProgressStep step, long length) : IProgress<long>
{
    public void Report(long value) => step.Report(Math.Min(1, value / Math.Max(1.0, length)));
}

namespace Pipeline.Uploads;

/// <summary>
/// How far the reading of one upload has come: its bytes pass once on their way here and once where their rows are read. What is opened
/// several times, to be recognised and then read, counts as far as it was read the longest.
/// </summary>
public sealed class ReadingShare(long length, IProgress<double> told)
{
    private long fetched;
    private long read;

    public Stream OfFetching(Stream inner) => new WatchedStream(inner, passed => Tell(ref fetched, passed));

    public Stream OfReading(Stream inner) => new WatchedStream(inner, passed => Tell(ref read, passed));

    private void Tell(ref long most, long passed)
    {
        if (passed > most)
        {
            most = Math.Min(passed, length);
            told.Report(length == 0 ? 1 : (fetched + read) / (2.0 * length));
        }
    }
}

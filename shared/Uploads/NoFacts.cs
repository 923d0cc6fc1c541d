namespace Pipeline.Uploads;

/// <summary>Where facts go when only the format is asked for.</summary>
public sealed class NoFacts : IFactSink
{
    public void Keep(object fact, string file, long line)
    {
    }

    public void Reject(Rejection rejection)
    {
    }
}

namespace Pipeline.Uploads;

/// <summary>Where a file's facts and rejected rows go: into Parquet when it is received, onto the screen when it is explained.</summary>
public interface IFactSink
{
    void Keep(object fact, string file, long line);

    void Reject(Rejection rejection);
}

namespace Pipeline.Uploads;

/// <summary>A temporary folder of one run, gone with it.</summary>
public sealed class Workplace : IDisposable
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("pipeline-").FullName;

    public void Dispose()
    {
        try
        {
            Directory.Delete(Folder, recursive: true);
        }
        catch (IOException)
        {
            // A virus scanner may hold a file; the system's own cleaning takes the rest.
        }
    }
}

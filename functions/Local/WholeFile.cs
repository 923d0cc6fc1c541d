namespace Pipeline.Local;

/// <summary>A file that is there as a whole or as it was: a full disk or a kill leaves no half of one under its name.</summary>
public static class WholeFile
{
    /// <param name="path">Where it is to be; the folder is there.</param>
    /// <param name="write">Writes it to the path that it is given.</param>
    public static async Task WriteAsync(string path, Func<string, Task> write)
    {
        var part = path + ".part";
        try
        {
            await write(part);
            File.Move(part, path, overwrite: true);
        }
        catch
        {
            File.Delete(part);
            throw;
        }
    }
}

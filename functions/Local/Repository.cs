namespace Pipeline.Local;

/// <summary>Where this repository lies, found upwards from the built program.</summary>
public static class Repository
{
    /// <summary>Null where the program lies outside of a clone: installed as a tool, or copied.</summary>
    public static string? Clone { get; } = Find();

    /// <exception cref="InvalidOperationException">The program lies outside of its repository.</exception>
    public static string Root =>
        Clone ?? throw new InvalidOperationException($"No folder above {AppContext.BaseDirectory} holds Pipeline.sln.");

    private static string? Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            {
                return folder.FullName;
            }
        }

        return null;
    }
}

namespace Pipeline.Local;

/// <summary>Where this repository lies, found upwards from the built program.</summary>
public static class Repository
{
    private static string? root;

    /// <exception cref="DirectoryNotFoundException">The program was copied away from its repository.</exception>
    public static string Root => root ??= Find();

    private static string Find()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
            {
                return folder.FullName;
            }
        }

        throw new DirectoryNotFoundException(
            $"No folder above {AppContext.BaseDirectory} holds Pipeline.sln, so there is no storage emulator to start; run this from a "
                + $"clone of the repository, or start Azurite first.");
    }
}

namespace Pipeline.Local;

/// <summary>Where this program may keep what it can fetch again: the place that each system has for it, one of the user's own.</summary>
public static class CacheFolder
{
    private const string Name = "pipeline";

    public static string Own { get; } = Of(
        Environment.GetEnvironmentVariable("XDG_CACHE_HOME"),
        Environment.GetFolderPath(Environment.SpecialFolder.UserProfile),
        Environment.GetFolderPath(Environment.SpecialFolder.LocalApplicationData));

    /// <param name="stated">What XDG_CACHE_HOME says, which holds on every system.</param>
    /// <param name="home">The user's folder; empty where there is none.</param>
    /// <param name="local">Windows' folder for what stays on this machine.</param>
    public static string Of(string? stated, string home, string local) =>
        Path.IsPathFullyQualified(stated ?? "") ? Path.Combine(stated!, Name)
        : home.Length == 0 ? Path.Combine(Path.GetTempPath(), $"{Name}-{Environment.UserName}")
        : OperatingSystem.IsWindows() ? Path.Combine(local, Name)
        : OperatingSystem.IsMacOS() ? Path.Combine(home, "Library", "Caches", Name)
        : Path.Combine(home, ".cache", Name);
}

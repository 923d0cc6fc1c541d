using System.Text.Json;

namespace Pipeline.Tests.House.Cloud;

/// <summary>The files under infra/ as they stand in the repository.</summary>
internal static class InfraFiles
{
    public static string Root { get; } = FindRoot();

    public static string Folder => Path.Combine(Root, "infra");

    public static string Readme => Text("infra/README.md");

    public static string Text(string path) => File.ReadAllText(Path.Combine(Root, path));

    /// <summary>Strict JSON: no comments and no trailing commas, as not every reader of these files takes them.</summary>
    public static JsonElement Json(string path) => JsonDocument.Parse(Text(path)).RootElement;

    /// <summary>Every Bicep file, by its path from the root.</summary>
    public static IReadOnlyList<string> BicepFiles { get; } =
    [
        .. Directory.EnumerateFiles(Folder, "*.bicep", SearchOption.AllDirectories)
            .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'))
            .Order(StringComparer.Ordinal),
    ];

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent;
        }

        return folder?.FullName ?? throw new InvalidOperationException("No Pipeline.sln above " + AppContext.BaseDirectory);
    }
}

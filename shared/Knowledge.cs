using System.Collections.Concurrent;
using System.Reflection;
using Pipeline.Tables;

namespace Pipeline;

/// <summary>Finds what a side knows by its being there.</summary>
public static class Knowledge
{
    private static readonly ConcurrentDictionary<(Assembly Assembly, string Folder), IReadOnlyList<(string Name, string Sql)>> Read = new();

    private static readonly ConcurrentDictionary<Assembly, IReadOnlyList<ExportFormat>> Formats = new();

    /// <summary>One of each export format of an assembly, by id.</summary>
    public static IReadOnlyList<ExportFormat> FormatsOf(Assembly assembly) => Formats.GetOrAdd(assembly, static of =>
    [
        .. of.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(ExportFormat)) && !type.IsAbstract)
            .Select(type => (ExportFormat)Activator.CreateInstance(type)!)
            .OrderBy(format => format.Id, StringComparer.Ordinal),
    ]);

    /// <summary>What the side of an assembly asks for first; none where it says nothing.</summary>
    public static IReadOnlyList<FirstExport> FirstExportsOf(Assembly assembly) =>
    [
        .. assembly.GetTypes().Where(type => type.IsAssignableTo(typeof(IFirstExports)) && type.IsClass)
            .SelectMany(type => ((IFirstExports)Activator.CreateInstance(type)!).All),
    ];

    /// <summary>The embedded SQL files of one folder of an assembly: file name without its ending, and text.</summary>
    public static IReadOnlyList<(string Name, string Sql)> SqlOf(Assembly assembly, string folder) =>
        Read.GetOrAdd((assembly, folder), of => ReadSql(of.Assembly, of.Folder));

    private static List<(string Name, string Sql)> ReadSql(Assembly assembly, string folder)
    {
        var prefix = $"{assembly.GetName().Name}.{folder}.";
        List<(string, string)> found = [];
        foreach (var resource in assembly.GetManifestResourceNames().Order(StringComparer.Ordinal))
        {
            if (resource.StartsWith(prefix, StringComparison.Ordinal) && resource.EndsWith(".sql", StringComparison.Ordinal))
            {
                using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!);
                found.Add((resource[prefix.Length..^4], reader.ReadToEnd()));
            }
        }

        return found;
    }
}

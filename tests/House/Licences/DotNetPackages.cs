using System.Text.Json;
using System.Xml.Linq;
using Pipeline.Local;

namespace Pipeline.Tests.House.Licences;

/// <summary>The packages of the lock files that the tests' restore reads, and the licence that each package itself states.</summary>
internal static class DotNetPackages
{
    // Packages from before licences were stated in SPDX's words, by the text that they point to.
    private static readonly Dictionary<string, string> ByAddress = new(StringComparer.Ordinal)
    {
        ["https://github.com/dotnet/corefx/blob/master/LICENSE.TXT"] = "MIT",
    };

    public static IReadOnlyList<Package> Read()
    {
        var apps = OfApps();
        var found = new SortedDictionary<string, Package>(StringComparer.OrdinalIgnoreCase);
        foreach (var (path, ships) in Locks())
        {
            using var file = JsonDocument.Parse(File.ReadAllText(path));
            foreach (var package in file.RootElement.GetProperty("dependencies").EnumerateObject()
                .SelectMany(framework => framework.Value.EnumerateObject()))
            {
                if (package.Value.TryGetProperty("resolved", out var version) && !found.ContainsKey(package.Name))
                {
                    found[package.Name] =
                        new(package.Name, LicenceOf(package.Name, version.GetString()!),
                            (ships && !IsAnalysis(package.Name)) || apps.Contains(package.Name));
                }
            }
        }

        return [.. found.Values];
    }

    // What ships comes first: the tests' lock file names all of it once more.
    private static IEnumerable<(string Path, bool Ships)> Locks() =>
        Directory.EnumerateFiles(Path.Combine(Repository.Root, "functions"), "packages.lock.json", SearchOption.AllDirectories)
            .Where(path => !path.Contains($"{Path.DirectorySeparatorChar}obj{Path.DirectorySeparatorChar}", StringComparison.Ordinal))
            .Append(Path.Combine(Repository.Root, "shared", "packages.lock.json"))
            .Order(StringComparer.Ordinal)
            .Select(path => (path, true))
            .Append((Path.Combine(Repository.Root, "tests", "packages.lock.json"), false));

    // The apps have no lock file; what of theirs the tests use too ships all the same.
    private static HashSet<string> OfApps() =>
        [.. XDocument.Load(Path.Combine(Repository.Root, "functions", "Shared.App", "App.props")).Descendants("PackageReference")
            .Select(reference => reference.Attribute("Include")!.Value)];

    private static bool IsAnalysis(string name) => name.Contains("Analyzers", StringComparison.Ordinal);

    private static string LicenceOf(string name, string version)
    {
        var packages = Environment.GetEnvironmentVariable("NUGET_PACKAGES")
            ?? Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".nuget", "packages");
        var (id, number) = (name.ToLower(CultureInfo.InvariantCulture), version.ToLower(CultureInfo.InvariantCulture));
        var metadata = XDocument.Load(Path.Combine(packages, id, number, id + ".nuspec")).Descendants().ToList();
        var stated = metadata.Find(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "expression");
        var address = metadata.Find(element => element.Name.LocalName == "licenseUrl")?.Value.Trim() ?? "none";
        if (metadata.Find(element => element.Name.LocalName == "license" && element.Attribute("type")?.Value == "file") is { } inside
            && IsMit(File.ReadAllText(Path.Combine(packages, id, number, inside.Value.Trim()))))
        {
            return "MIT";
        }

        return stated?.Value.Trim() ?? ByAddress.GetValueOrDefault(address, address);
    }

    // Its own words, wherever lines break.
    private static bool IsMit(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).Contains(
        "Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated documentation files",
        StringComparison.Ordinal);
}

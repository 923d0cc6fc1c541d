using System.Text.Json;
using Pipeline.Local;

namespace Pipeline.Tests.House.Licences;

/// <summary>The emulator and what it rests on, by the lock file that it is installed from.</summary>
internal static class NpmPackages
{
    private const string Folder = "node_modules/";

    // tv4 points to its own text: the public domain, or MIT where there is none.
    private static readonly Dictionary<string, string> ByAddress = new(StringComparer.Ordinal)
    {
        ["http://geraintluff.github.io/tv4/LICENSE.txt"] = "MIT",
    };

    public static IReadOnlyList<Package> Read()
    {
        using var file =
            JsonDocument.Parse(File.ReadAllText(Path.Combine(Repository.Root, "infra", "local", "azurite", "package-lock.json")));
        return
        [
            .. file.RootElement.GetProperty("packages").EnumerateObject()
                .Where(package => package.Name.Length > 0)
                .Select(package => new Package(NameOf(package.Name), LicenceOf(package.Value), Ships: false))
                .OrderBy(package => package.Name, StringComparer.Ordinal),
        ];
    }

    private static string NameOf(string path) => path[(path.LastIndexOf(Folder, StringComparison.Ordinal) + Folder.Length)..];

    private static string LicenceOf(JsonElement package)
    {
        var stated = package.TryGetProperty("license", out var licence) ? licence.GetString()! : "none";
        return ByAddress.GetValueOrDefault(stated, stated);
    }
}

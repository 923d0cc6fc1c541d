using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests;

/// <summary>Small inputs that once went wrong, which lie beside the repository where they are there at all.</summary>
internal static class SmallCases
{
    /// <summary>The path of a file or folder; skips the test, saying so, where it is missing.</summary>
    public static string Path(string name)
    {
        var path = System.IO.Path.Combine(Repository.Root, "..", "shared", "cases", name);
        if (!File.Exists(path) && !Directory.Exists(path))
        {
            Assert.Skip($"The case {name} is not beside the repository, so it was not read.");
        }

        return path;
    }

    /// <summary>A file's name and content.</summary>
    public static (string Name, string Content) Read(string name) => (System.IO.Path.GetFileName(name), File.ReadAllText(Path(name)));
}

using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests;

/// <summary>Exports of real tools, which lie beside the repository where they are there at all.</summary>
internal static class RealExports
{
    /// <summary>The file's path; skips the test, saying so, where it is missing.</summary>
    public static string Path(string file)
    {
        var path = System.IO.Path.Combine(Repository.Root, "..", "shared", "exports", file);
        if (!File.Exists(path))
        {
            Assert.Skip($"The real export {file} is not beside the repository, so it was not read.");
        }

        return path;
    }
}

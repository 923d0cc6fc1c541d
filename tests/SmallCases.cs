using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests;

/// <summary>Small invented inputs that lie beside the repository; none enters it.</summary>
internal static class SmallCases
{
    /// <summary>A file's name and content; skips the test, saying so, where it is missing.</summary>
    public static (string Name, string Content) Read(string file)
    {
        var path = Path.Combine(Repository.Root, "..", "shared", "cases", file);
        if (!File.Exists(path))
        {
            Assert.Skip($"The case {file} is not beside the repository, so it was not read.");
        }

        return (Path.GetFileName(file), File.ReadAllText(path));
    }
}

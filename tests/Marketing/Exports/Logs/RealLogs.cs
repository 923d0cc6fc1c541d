using Xunit;

namespace Pipeline.Tests.Marketing.Exports.Logs;

/// <summary>The real logs beside the repository, where there are any.</summary>
internal static class RealLogs
{
    /// <summary>The file's bytes; the test that asks is skipped where there is none.</summary>
    public static byte[] Read(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var path = Path.Combine(folder.FullName, "shared", "exports", "web-accesslogs", name);
            if (File.Exists(path))
            {
                return File.ReadAllBytes(path);
            }
        }

        Assert.Skip($"../shared/exports/web-accesslogs/{name} is not beside the repository: this test saw nothing.");
        return [];
    }
}

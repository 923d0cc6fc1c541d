using System.Text;
using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

/// <summary>One column of a real export, which lies beside the repository where it is there at all.</summary>
internal static class RealColumn
{
    /// <summary>
    /// The cells under <paramref name="heading"/>, down to the first row that is shorter than it or has another heading's text in it.
    /// </summary>
    public static List<byte[]> Read(string file, string heading, Encoding? encoding = null, char separator = ',')
    {
        var path = Path.Combine(Root(), "..", "shared", "exports", file);
        if (!File.Exists(path))
        {
            Assert.Skip($"The real export {file} is not beside the repository, so its column '{heading}' was not read.");
        }

        using var records = new CsvRecords(() => File.OpenRead(path), new Dialect(encoding, separator));
        var cells = new List<byte[]>();
        var place = -1;
        while (records.Read())
        {
            if (place < 0)
            {
                place = Find(records, heading);
            }
            else if (records.Count > place)
            {
                cells.Add(records.Cell(place).ToArray());
            }
            else if (cells.Count > 0)
            {
                break;
            }
        }

        Assert.NotEmpty(cells);
        return cells;
    }

    private static int Find(CsvRecords records, string heading)
    {
        for (var i = 0; i < records.Count; i++)
        {
            if (Encoding.UTF8.GetString(records.Cell(i)).Trim('\uFEFF') == heading)
            {
                return i;
            }
        }

        return -1;
    }

    private static string Root()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Pipeline.sln")))
        {
            folder = folder.Parent;
        }

        Assert.NotNull(folder);
        return folder.FullName;
    }
}

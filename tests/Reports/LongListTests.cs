using Pipeline.Facts;
using Pipeline.Reports;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Reports;

public sealed class LongListTests
{
    private const string Head = "-- en: Numbers\n-- id: Angka\n";

    [Theory]
    [InlineData(7, 5, 7L)]
    [InlineData(5, 5, null)]
    [InlineData(3, 3, null)]
    [InlineData(0, 0, null)]
    public void A_list_that_ends_early_says_how_many_there_are(int rows, int listed, long? total)
    {
        using var workplace = new Workplace();
        using var database = new Database(workplace.Folder);
        var sql = $"{Head}-- most: 5\nselect range as number from range({rows})\n    order by number desc\n";
        var list = new SqlLists(database).List("numbers", sql);
        Assert.Equal(listed, list.Rows.Count);
        Assert.Equal(total, list.Total);
        Assert.Equal(rows, list.Count);
        if (rows > 0)
        {
            Assert.Equal((long)rows - 1, list.Rows[0][0]);
        }
    }

    [Fact]
    public void A_list_without_an_end_is_whole()
    {
        using var workplace = new Workplace();
        using var database = new Database(workplace.Folder);
        var list = new SqlLists(database).List("numbers", Head + "select range as number from range(700)");
        Assert.Equal(700, list.Rows.Count);
        Assert.Null(list.Total);
    }
}

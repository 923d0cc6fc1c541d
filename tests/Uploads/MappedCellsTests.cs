using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>A cell that a mapping says how to read gives what our template's own cell gives.</summary>
public sealed class MappedCellsTests
{
    private const string Head = "mapping,sales template,our column,their column,constant,format\n";

    [Theory]
    [InlineData("", "1500", "1500")]
    [InlineData("decimal comma", "\"1.500,25\"", "1500.25")]
    [InlineData("titik desimal", "\"1,500.25\"", "1500.25")]
    [InlineData("\"1.234,56\"", "1.500", "1500")]
    [InlineData("\"1,234.56\"", "1.500", "1.5")]
    [InlineData("thousands", "1500", "1500000")]
    [InlineData("juta; koma desimal", "\"2,5\"", "2500000")]
    [InlineData("IDR", "1500000", "1500000")]
    [InlineData("IDR; ribu", "1500", "1500000")]
    [InlineData("decimal comma", "\"Rp 1.500,5\"", "1500.5")]
    public void Numbers_are_read_as_the_mapping_says(string format, string cell, string amount)
    {
        var mapping = Head + $"Notes,deals,deal id,Nota,,\n,,stage,Status,,\n,,amount,Total,,{format}\n";
        var read = MappedFile.Of("sales", MappedFile.State("sales", mapping), "a.csv", $"Nota,Status,Total\n1,Won,{cell}\n");
        var isMoney = format.Contains("IDR", StringComparison.Ordinal) || cell.Contains("Rp", StringComparison.Ordinal);
        var ours = MappedFile.Of(
            "sales", Mappings.None, "a.csv",
            isMoney ? $"deal id,stage,amount,currency\n1,Won,{amount},IDR\n" : $"deal id,stage,amount\n1,Won,{amount}\n");
        Assert.Equal(ours.Facts, read.Facts);
    }

    [Theory]
    [InlineData("percent", "25")]
    [InlineData("fraction", "0.25")]
    [InlineData("pecahan; koma desimal", "\"0,25\"")]
    [InlineData("persen", "25%")]
    public void Shares_are_read_as_the_mapping_says(string format, string cell)
    {
        var mapping = Head + $"Notes,deals,deal id,Nota,,\n,,stage,Status,,\n,,probability,Peluang,,{format}\n";
        var read = MappedFile.Of("sales", MappedFile.State("sales", mapping), "a.csv", $"Nota,Status,Peluang\n1,Nego,{cell}\n");
        Assert.Equal(MappedFile.Of("sales", Mappings.None, "a.csv", "deal id,stage,probability\n1,Nego,25%\n").Facts, read.Facts);
    }

    [Theory]
    [InlineData("day first", "03/04/2026 10:30", "2026-04-03 10:30")]
    [InlineData("mm/dd/yyyy", "03/04/2026", "2026-03-04")]
    [InlineData("hh/bb/tttt", "03-04-26", "2026-04-03")]
    [InlineData("d.m.yyyy hh:mm", "3.4.2026 2:05 PM", "2026-04-03 14:05")]
    [InlineData("day first", "2026-04-03T10:30:15+02:00", "2026-04-03T10:30:15+02:00")]
    public void Dates_are_read_as_the_mapping_says(string format, string cell, string day)
    {
        var mapping = Head + $"Notes,deals,deal id,Nota,,\n,,stage,Status,,\n,,created,Tgl,,{format}\n";
        var read = MappedFile.Of("sales", MappedFile.State("sales", mapping), "a.csv", $"Nota,Status,Tgl\n1,Won,{cell}\n");
        Assert.Equal(MappedFile.Of("sales", Mappings.None, "a.csv", $"deal id,stage,created\n1,Won,{day}\n").Facts, read.Facts);
    }
}

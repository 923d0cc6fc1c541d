using System.IO.Compression;
using Marketing;
using Marketing.Facts;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>An archive that holds one export twice, or exports of overlapping days: each day of advertising costs once.</summary>
public sealed class FilesThatOverlapTests : IDisposable
{
    private const string Google = "Campaign,Day,Currency code,Cost,Impr.,Clicks\n";
    private const string Own = "ad day,ad platform,ad cost,campaign\n";

    private readonly LocalFacts facts = new(MarketingPipeline.Marketing);

    [Theory]
    [InlineData("okt.csv", "okt (1).csv")]
    [InlineData("okt.csv", "unduhan/okt - Copy.csv")]
    [InlineData("okt.csv", "Salinan okt.csv")]
    public void A_file_s_copy_is_read_once_and_named(string name, string copy)
    {
        const string Table = Own + "2026-10-01,Tokopedia Ads,100,A\n";
        var taken = Taking.Of("iklan.zip", Zip((name, Table), (copy, Table)));
        Assert.Equal(100m, Assert.Single(taken.All<AdSpend>()).Cost);
        Assert.Contains("the same bytes", Assert.Single(taken.Files.Single(file => file.Format is null).Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void Of_two_accounts_the_same_bytes_are_two_files()
    {
        const string Nothing = Own + "2026-10-01,Tokopedia Ads,100,A\n";
        Assert.Equal(2, Taking.Of("iklan.zip", Zip(("@satu/okt.csv", Nothing), ("@dua/okt.csv", Nothing))).All<AdSpend>().Count);
    }

    [Theory]
    [InlineData(Google + "G,{0},IDR,{1},10,1\n")]
    [InlineData(Own + "{0},Tokopedia Ads,{1},A\n")]
    public async Task Of_days_that_two_files_tell_each_costs_once_and_the_reader_is_told(string table)
    {
        var below = table.IndexOf('\n', StringComparison.Ordinal) + 1;
        var (heading, row) = (table[..below], table[below..]);
        string Days(int from, int to, int cost) => heading + string.Concat(
            Enumerable.Range(from, to - from + 1).Select(
                day => string.Format(CultureInfo.InvariantCulture, row, $"2026-10-{day:00}", cost)));
        using var folder = new Workplace();
        var path = Path.Combine(folder.Folder, "iklan.zip");
        await File.WriteAllBytesAsync(
            path, Zip(("okt.csv", Days(1, 31, 1000)), ("awal.csv", Days(1, 15, 900)), ("nov.csv", Days(30, 31, 1000))),
            TestContext.Current.CancellationToken);
        await facts.TakeAsync(path);
        Assert.Equal(
            31_000,
            facts.Measure(new DateOnly(2026, 10, 31), "ad_cost")
                .Single(figure => figure.Grain == "all" && figure.Dimensions.Count == 0).Value);
        Assert.Equal(2, facts.Report(new DateOnly(2026, 10, 31)).Warnings.Count(warning => warning.Code == "ads-told-twice"));
    }

    public void Dispose() => facts.Dispose();

    private static byte[] Zip(params (string Name, string Text)[] files)
    {
        using var archive = new MemoryStream();
        using (var zip = new ZipArchive(archive, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (name, text) in files)
            {
                using var entry = zip.CreateEntry(name).Open();
                entry.Write(Encoding.UTF8.GetBytes(text));
            }
        }

        return archive.ToArray();
    }
}

using Marketing;
using Microsoft.Extensions.Logging;
using Pipeline.Local;
using Pipeline.Tests.Facts;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>The key of the hashes that stand for people: a folder's own, and nothing that a report shows hangs on it.</summary>
public sealed class HashKeyTests(ReceivedFolders folders)
{
    [Theory]
    [InlineData("marketing")]
    [InlineData("sales")]
    public async Task Reports_have_the_same_bytes_under_another_key(string name)
    {
        var side = name == "sales" ? SalesPipeline.Sales : MarketingPipeline.Marketing;
        using var plain = await folders.FormatsAsync(side);
        using var other = new LocalFacts(side, key: "another key of many letters");
        foreach (var folder in SampleFolders.All.Where(folder => SampleFolders.Side(folder) == name))
        {
            await other.TakeAsync(SampleFolders.Input(folder));
        }

        var (first, second) = (await WriteAsync(plain), await WriteAsync(other));
        Assert.Equal(first.Keys, second.Keys);
        Assert.All(first, file => Assert.True(file.Value.AsSpan().SequenceEqual(second[file.Key]), file.Key));
    }

    [Fact]
    public async Task A_new_folder_has_a_key_of_its_own_and_keeps_it_and_one_in_use_keeps_the_former()
    {
        using var first = new Workplace();
        using var second = new Workplace();
        using var used = new Workplace();
        var key = await KeyAsync(first, isNew: true);
        Assert.Equal(64, key.Length);
        Assert.Equal(key, await KeyAsync(first, isNew: false));
        Assert.NotEqual(key, await KeyAsync(second, isNew: true));
        Assert.Equal(new PipelineSettings().HashKey, await KeyAsync(used, isNew: false));
        Assert.Single(Directory.GetFiles(first.Folder));
    }

    // A program that is killed between the two leaves the storage's own files, and no key.
    [Fact]
    public async Task A_folder_in_which_nothing_but_the_storage_was_begun_is_new()
    {
        using var folder = new Workplace();
        var stop = TestContext.Current.CancellationToken;
        await using (await Azurite.StartAsync(
            folder.Folder, folder.Folder, (english, _) => TestContext.Current.SendDiagnosticMessage(english), stop))
        {
        }

        Assert.NotEmpty(Directory.GetFiles(folder.Folder));
        var data = new LocalData(folder.Folder, folder.Folder);
        await using var pipelines = await LocalPipelines.OpenAsync(data, new PipelineSettings(), LogLevel.Error, TextWriter.Null, stop);
        Assert.NotEqual(new PipelineSettings().HashKey, pipelines.Settings.HashKey);
    }

    [Fact]
    public void A_keys_id_tells_it_from_others_and_does_not_hold_it()
    {
        var settings = new PipelineSettings { HashKey = "one key of many letters" };
        Assert.Equal(settings.HashKeyId, (settings with { Language = "en" }).HashKeyId);
        Assert.NotEqual(settings.HashKeyId, (settings with { HashKey = "another" }).HashKeyId);
        Assert.Matches("^[0-9a-f]{16}$", settings.HashKeyId);
    }

    private static Task<string> KeyAsync(Workplace place, bool isNew) =>
        LocalKey.OfAsync(place.Folder, () => Task.FromResult(isNew), TestContext.Current.CancellationToken);

    private static async Task<SortedDictionary<string, byte[]>> WriteAsync(LocalFacts facts)
    {
        var files = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        foreach (var file in (await facts.FilesAsync(new(2026, 10, 31))).Files)
        {
            files[file.Name] = file.Content.ToArray();
        }

        return files;
    }
}

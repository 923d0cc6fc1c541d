using System.Text;
using Azure;
using Azure.Storage.Blobs;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;
using Pipeline.Uploads;
using Sales;
using Xunit;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>The account in memory answers as Azurite does wherever the product asks: the same script over both, word for word.</summary>
public sealed class MemoryAccountTests(AzuriteFixture azurite)
{
    [Fact]
    public async Task It_answers_as_Azurite_does()
    {
        var memory = await ToldAsync(MemorySide.Open().Storage.Container(BlobNames.Uploads(SalesPipeline.Sales.Name)));
        var side = await OneSide.OpenAsync(azurite);
        Assert.Equal(await ToldAsync(side.Storage.Container(BlobNames.Uploads(side.Side.Name))), memory);
    }

    private static async Task<IReadOnlyList<string>> ToldAsync(BlobContainerClient container)
    {
        List<string> told = [];
        var blob = container.GetBlobClient("a/b c & ü.csv");
        await Tell("properties of none", async () => (await blob.GetPropertiesAsync()).Value.ContentLength.ToString(Invariant));
        await Tell("download of none", async () => (await blob.DownloadContentAsync()).Value.Content.ToString());
        await Tell("delete of none", async () => (await blob.DeleteIfExistsAsync()).Value.ToString());
        await Tell("delete of none outright", async () => (await blob.DeleteAsync()).Status.ToString(Invariant));
        await Tell("in place of none", () => PutAsync("x", new BlobRequestConditions { IfMatch = new ETag("\"0x1\"") }));
        await Tell("where none is", () => PutAsync("first", new BlobRequestConditions { IfNoneMatch = ETag.All }));
        await Tell("where one is", () => PutAsync("second", new BlobRequestConditions { IfNoneMatch = ETag.All }));
        var version = (await blob.GetPropertiesAsync()).Value.ETag;
        await Tell("in place of it", () => PutAsync("third", new BlobRequestConditions { IfMatch = version }));
        await Tell("in place of what was", () => PutAsync("fourth", new BlobRequestConditions { IfMatch = version }));
        await Tell(
            "metadata of what was",
            async () =>
                (await blob.SetMetadataAsync(
                    new Dictionary<string, string> { ["k"] = "2" }, new BlobRequestConditions { IfMatch = version }))
                        .GetRawResponse().Status.ToString(Invariant));
        await Tell(
            "delete of what was",
            async () => (await blob.DeleteIfExistsAsync(conditions: new BlobRequestConditions { IfMatch = version })).Value.ToString());
        await Tell(
            "read of what was",
            async () =>
                (await blob.DownloadStreamingAsync(
                    new BlobDownloadOptions
                    {
                        Conditions =
                        new BlobRequestConditions { IfMatch = version }
                    })).Value.Details.ContentLength.ToString(Invariant));
        await Tell(
            "read", async () => (await blob.DownloadContentAsync()).Value is var whole
                ? $"{whole.Content} {whole.Details.ContentType} {string.Join(',', whole.Details.Metadata)} "
                    + $"{whole.Details.ETag == (await blob.GetPropertiesAsync()).Value.ETag}" : "");
        await Tell(
            "read of a range",
            async () =>
                (await blob.DownloadContentAsync(new BlobDownloadOptions { Range = new HttpRange(1, 2) })).Value.Content.ToString());
        await Tell("read by opening", async () =>
        {
            using var reader = new StreamReader(await blob.OpenReadAsync(new BlobOpenReadOptions(allowModifications: false)));
            return await reader.ReadToEndAsync();
        });
        await Tell(
            "metadata", async () => (await blob.SetMetadataAsync(new Dictionary<string, string> { ["k"] = "2" })).Value.ETag != version
                ? "another version" : "the same");
        await Tell(
            "an empty one", async () => (await container.GetBlobClient("z").UploadAsync(new BinaryData("")))
                .GetRawResponse().Status.ToString(Invariant));
        await Tell("read of an empty one", async () =>
        {
            using var memory = new MemoryStream();
            await container.GetBlobClient("z").DownloadToAsync(memory);
            return memory.Length.ToString(Invariant);
        });
        await container.GetBlobClient("a/d").UploadAsync(new BinaryData("1"));
        await container.GetBlobClient("b").UploadAsync(new BinaryData("1"));
        await Tell("list", () => ListAsync(null, null));
        await Tell("list below", () => ListAsync("a/", null));
        await Tell("list of folders", () => ListAsync(null, "/"));
        await Tell("delete", async () => (await blob.DeleteIfExistsAsync()).Value.ToString());
        await Tell("list after", () => ListAsync(null, null));
        var none = container.GetParentBlobServiceClient().GetBlobContainerClient("no-such-container");
        await Tell(
            "no container", async () => (await none.GetBlobClient("a").GetPropertiesAsync()).Value.ContentLength.ToString(Invariant));
        await Tell("list of no container", async () =>
        {
            await foreach (var _ in none.GetBlobsAsync(BlobTraits.None, BlobStates.None, null, default))
            {
            }

            return "nothing";
        });
        await Tell("is there a container", async () => $"{(await container.ExistsAsync()).Value} {(await none.ExistsAsync()).Value}");
        return told;

        async Task Tell(string what, Func<Task<string>> ask)
        {
            try
            {
                told.Add($"{what}: {await ask()}");
            }
            catch (RequestFailedException e)
            {
                told.Add($"{what}: {e.Status} {e.ErrorCode}");
            }
        }

        async Task<string> PutAsync(string content, BlobRequestConditions conditions) =>
            (await blob.UploadAsync(
                new BinaryData(Encoding.UTF8.GetBytes(content)),
                new BlobUploadOptions
                {
                    Conditions = conditions,
                    HttpHeaders = new BlobHttpHeaders { ContentType = "text/plain" },
                    Metadata = new Dictionary<string, string> { ["k"] = "1" }
                })).GetRawResponse().Status.ToString(Invariant);

        async Task<string> ListAsync(string? prefix, string? delimiter)
        {
            List<string> names = [];
            await foreach (var item in container.GetBlobsByHierarchyAsync(BlobTraits.Metadata, BlobStates.None, delimiter, prefix, default))
            {
                names.Add(
                    item.IsPrefix
                        ? item.Prefix
                        : $"{item.Blob.Name} {item.Blob.Properties.ContentLength} {item.Blob.Properties.ETag is not null} "
                            + $"{string.Join(',', item.Blob.Metadata)}");
            }

            return string.Join('|', names);
        }
    }

    private static System.Globalization.CultureInfo Invariant => System.Globalization.CultureInfo.InvariantCulture;
}

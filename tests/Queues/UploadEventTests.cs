using System.Text;
using Pipeline.Queues;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Queues;

public sealed class UploadEventTests
{
    private const string Subject = "\"subject\":\"/blobServices/default/containers/sales-uploads/blobs/2026/deals, all.csv\"";
    private const string Cloud = "{\"specversion\":\"1.0\",\"type\":\"Microsoft.Storage.BlobCreated\"," + Subject
        + ",\"data\":{\"eTag\":\"\\\"0x8D\\\"\"}}";
    private const string Grid = "{\"eventType\":\"Microsoft.Storage.BlobCreated\"," + Subject + ",\"data\":{\"eTag\":\"0x8D\"}}";

    [Theory]
    [InlineData(Cloud)]
    [InlineData(Grid)]
    [InlineData("[" + Grid + "]")]
    [InlineData("[" + Cloud + "]")]
    public void Both_schemas_are_read_alone_and_in_an_array(string message) =>
        Assert.Equal([new Arrival("sales-uploads", "2026/deals, all.csv", "0x8D")], UploadEvent.Read(Encoding.UTF8.GetBytes(message)));

    // Whole events, as the documentation of Azure Blob Storage as an Event Grid source shows them.
    [Theory]
    [InlineData("""
        [{"topic":"/subscriptions/s/resourceGroups/Storage/providers/Microsoft.Storage/storageAccounts/data","subject":"/blobServices/default/containers/sales-uploads/blobs/2026/deals, all.csv",
        "eventType":"Microsoft.Storage.BlobCreated","eventTime":"2026-06-26T18:41:00.9584103Z","id":"831e1650-001e-001b-66ab-eeb76e069631",
        "data":{"api":"PutBlockList","clientRequestId":"6d79dbfb","requestId":"831e1650","eTag":"\"0x8D\"","contentType":"text/csv","contentLength":524288,"blobType":"BlockBlob",
        "accessTier":"Default","url":"https://data.blob.core.windows.net/sales-uploads/2026/deals%2C%20all.csv","sequencer":"00000000000004420000000000028963","storageDiagnostics":{"batchId":"b68529f3"}},
        "dataVersion":"","metadataVersion":"1"}]
        """)]
    [InlineData("""
        {"source":"/subscriptions/s/resourceGroups/Storage/providers/Microsoft.Storage/storageAccounts/data","subject":"/blobServices/default/containers/sales-uploads/blobs/2026/deals, all.csv",
        "type":"Microsoft.Storage.BlobCreated","time":"2026-06-26T18:41:00.9584103Z","id":"831e1650-001e-001b-66ab-eeb76e069631",
        "data":{"api":"PutBlob","clientRequestId":"6d79dbfb","requestId":"831e1650","eTag":"0x8D","contentType":"text/csv","contentLength":524288,"blobType":"BlockBlob",
        "url":"https://data.blob.core.windows.net/sales-uploads/2026/deals%2C%20all.csv","sequencer":"00000000000004420000000000028963","storageDiagnostics":{"batchId":"b68529f3"}},
        "specversion":"1.0"}
        """)]
    public void Whole_events_name_the_blob_as_it_is_called_and_not_as_its_address_is_spelled(string message) =>
        Assert.Equal([new Arrival("sales-uploads", "2026/deals, all.csv", "0x8D")], UploadEvent.Read(Encoding.UTF8.GetBytes(message)));

    [Fact]
    public void What_a_sweep_writes_is_read_back()
    {
        var arrival = new Arrival("marketing-uploads", "Laporan \"Juli\" ü.csv", "0x1");
        Assert.Equal([arrival], UploadEvent.Read(UploadEvent.Write(arrival).ToMemory()));
    }

    [Fact]
    public void Other_events_speak_of_no_upload() =>
        Assert.Empty(UploadEvent.Read("""{"eventType":"Microsoft.Storage.BlobDeleted","subject":"x"}"""u8.ToArray()));

    [Theory]
    [InlineData("hello")]
    [InlineData("42")]
    [InlineData("{}")]
    [InlineData("""{"type":"Microsoft.Storage.BlobCreated"}""")]
    [InlineData("""{"type":"Microsoft.Storage.BlobCreated","subject":"somewhere"}""")]
    public void Anything_else_is_wrong_again_tomorrow(string message) =>
        Assert.Throws<WrongMessageException>(() => UploadEvent.Read(Encoding.UTF8.GetBytes(message)));
}

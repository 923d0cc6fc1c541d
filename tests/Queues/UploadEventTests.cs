using System.Text;
using Pipeline.Queues;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Queues;

public sealed class UploadEventTests
{
    private const string Subject = "\"subject\":\"/blobServices/default/containers/sales-uploads/blobs/2026/deals, all.csv\"";
    private const string Cloud = "{\"specversion\":\"1.0\",\"type\":\"Microsoft.Storage.BlobCreated\"," + Subject + ",\"data\":{\"eTag\":\"\\\"0x8D\\\"\"}}";
    private const string Grid = "{\"eventType\":\"Microsoft.Storage.BlobCreated\"," + Subject + ",\"data\":{\"eTag\":\"0x8D\"}}";

    [Theory]
    [InlineData(Cloud)]
    [InlineData(Grid)]
    [InlineData("[" + Grid + "]")]
    [InlineData("[" + Cloud + "]")]
    public void Both_schemas_are_read_alone_and_in_an_array(string message) =>
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
        Assert.Throws<FormatException>(() => UploadEvent.Read(Encoding.UTF8.GetBytes(message)));
}

using Azure.Messaging.ServiceBus;
using Microsoft.Azure.Functions.Worker;
using Pipeline.App;
using Pipeline.DigestDelivery;
using Pipeline.Queues;

namespace Marketing.App;

/// <summary>All that starts this app: each trigger is one line over the same messages that Local runs by hand.</summary>
public sealed class Triggers(SideMessages messages, Deliveries deliveries, Lazy<DigestRound> digest)
{
    private const string Receive = "marketing-receive";
    private const string Report = "marketing-report";

    [Function("ReceiveUpload")]
    public Task ReceiveUpload(
        [ServiceBusTrigger(Receive, Connection = "Messages", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken stop) =>
        deliveries.SettleAsync(message, actions, Receive, token => messages.ReceiveAsync(message.Body, token), stop);

    [Function("ReceiveUploadFromStorageQueue")]
    public Task ReceiveUploadFromStorageQueue([QueueTrigger(Receive, Connection = "Data")] string message, CancellationToken stop) =>
        deliveries.SettleAsync(message, Receive, token => messages.ReceiveAsync(BinaryData.FromString(message), token), stop);

    [Function("WriteReport")]
    public Task WriteReport(
        [ServiceBusTrigger(Report, Connection = "Messages", AutoCompleteMessages = false)] ServiceBusReceivedMessage message,
        ServiceBusMessageActions actions,
        CancellationToken stop) =>
        deliveries.SettleAsync(message, actions, Report, messages.ReportAsync, stop);

    [Function("WriteReportFromStorageQueue")]
    public Task WriteReportFromStorageQueue([QueueTrigger(Report, Connection = "Data")] string message, CancellationToken stop) =>
        messages.ReportAsync(stop);

    [Function("Nightly")]
    [FixedDelayRetry(3, "00:05:00")]
    public Task Nightly([TimerTrigger("%NightlySchedule%")] TimerInfo timer, CancellationToken stop) => messages.RunNightlyAsync(stop);

    [Function("SendDigest")]
    public Task SendDigest([TimerTrigger("%DigestSchedule%")] TimerInfo timer, CancellationToken stop) => digest.Value.SendAsync(stop);
}

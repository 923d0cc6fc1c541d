using Azure.Messaging.ServiceBus;
using Handoff;
using Microsoft.Azure.Functions.Worker;
using Pipeline.App;
using Pipeline.DigestDelivery;

namespace Handoff.App;

/// <summary>All that starts this app: each trigger is one line over the same messages that Local runs by hand.</summary>
public sealed class Triggers(HandoffMessages messages, Deliveries deliveries, Lazy<DigestRound> digest)
{
    private const string Report = "handoff-report";

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

using Pipeline.Uploads;

namespace Pipeline.Queues;

/// <summary>Sends a side's own messages: by Service Bus in the cloud, by storage queue where there is none.</summary>
public interface IMessages
{
    /// <summary>Asks for uploads to be received.</summary>
    Task SendUploadsAsync(IReadOnlyList<Arrival> arrivals, CancellationToken stop);

    /// <summary>Asks for a report once the present burst of uploads is over.</summary>
    /// <param name="due">When; equal times are one report.</param>
    /// <param name="stop">Cancels.</param>
    Task SendReportAsync(DateTimeOffset due, CancellationToken stop);

    /// <summary>Tells the hand-off that this side has published.</summary>
    Task SendPublishedAsync(CancellationToken stop);
}

using Microsoft.Extensions.Logging;
using Pipeline.Metrics;
using Pipeline.Reports;
using Pipeline.Uploads;
using Pipeline.Uploads.Readers;

namespace Pipeline;

/// <summary>
/// One side from upload to report: two verbs, Receive and Report, and the sweep that finds what was missed. The
/// function apps and Local call the same verbs.
/// </summary>
public abstract class SidePipeline(
    Side side, Storage storage, PipelineSettings settings, TimeProvider time, ILogger logger, ReportComposer? composer = null)
{
    private readonly Receiver receiver = new(storage, side, settings, logger);
    private readonly Reporter reporter = new(storage, side, Checked(settings, side), time, composer ?? new(side, settings, logger), logger);
    private readonly Withdrawal withdrawal = new(storage, side);
    private readonly Forgetting forgetting = new(storage, side, settings);
    private readonly MappingNotes notes = new(storage, side);
    private readonly Sweeper sweeper = new(storage, side, logger);
    private readonly Rereading rereading = new(storage, side, settings);
    private readonly FigureQuestion question = new(storage, side, settings);

    public Side Side { get; } = side;

    // A source that is misspelled would be missed for ever.
    private static PipelineSettings Checked(PipelineSettings settings, Side side)
    {
        ExpectedSources.Check(settings.ExpectedSources, Knowledge.FormatsOf(side.Knowledge));
        return settings;
    }

    /// <summary>Today in the business's zone.</summary>
    public DateOnly Today => DateOnly.FromDateTime(TimeZoneInfo.ConvertTime(time.GetUtcNow(), settings.TimeZone).DateTime);

    /// <summary>Takes one upload in, and tells how far that is; null when its blob is gone.</summary>
    public Task<Receipt?> ReceiveAsync(string upload, CancellationToken stop, IProgress<double>? read = null) =>
        receiver.ReceiveAsync(upload, stop, read);

    public Task<Report> ReportAsync(DateOnly asOf, CancellationToken stop) => reporter.ReportAsync(asOf, stop);

    /// <summary>The report, unless the newest one was written over the same receipts for the same day; null then.</summary>
    public Task<Report?> ReportIfDueAsync(DateOnly asOf, CancellationToken stop) => ReportIfDueAsync(asOf, tell: null, stop);

    /// <inheritdoc cref="Reporter.ReportIfDueAsync"/>
    public Task<Report?> ReportIfDueAsync(DateOnly asOf, Func<CancellationToken, Task>? tell, CancellationToken stop) =>
        reporter.ReportIfDueAsync(asOf, tell, stop);

    /// <summary>The rows behind a figure, as CSV.</summary>
    /// <param name="asked">The figure.</param>
    /// <param name="asOf">The day of the report that it stands in.</param>
    /// <param name="path">Where to write them.</param>
    /// <param name="stop">Cancels.</param>
    public Task<FigureRows> WriteRowsAsync(AskedFigure asked, DateOnly asOf, string path, CancellationToken stop) =>
        question.WriteAsync(asked, asOf, path, stop);

    /// <summary>Uploads that have no receipt yet.</summary>
    public Task<IReadOnlyList<Arrival>> SweepAsync(CancellationToken stop) => sweeper.FindAsync(stop);

    /// <summary>Uploads that older code has read, each with the hour at which it is to be received again.</summary>
    public Task<Reread> FindOlderAsync(CancellationToken stop) => rereading.FindAsync(time.GetUtcNow(), stop);

    /// <summary>Notes that they were asked for: a second sweep asks again only when their hour has passed.</summary>
    public Task NoteAskedAsync(Reread reread, CancellationToken stop) => rereading.NoteAsync(reread, stop);

    /// <summary>Receives again at once what older code has read, as far as one hour's bytes go.</summary>
    /// <returns>How many were received, and how many wait for another hour.</returns>
    public async Task<(int Received, int Waiting)> ReceiveOlderAsync(CancellationToken stop)
    {
        var older = await FindOlderAsync(stop);
        var now = older.Arrivals.Where(arrival => arrival.Due == older.From).ToList();
        foreach (var arrival in now)
        {
            await ReceiveAsync(arrival.Name, stop);
        }

        return (now.Count, older.Arrivals.Count - now.Count + older.Waiting);
    }

    /// <summary>Whether a mapping of this side's reads a file, which no format knows.</summary>
    public async Task<bool> MapsAsync(string upload, long length, Func<bool, Stream> open, CancellationToken stop)
    {
        var mappings = await notes.ReadAsync(stop);
        if (mappings.Id.Length == 0)
        {
            return false;
        }

        try
        {
            var recognition = new Recognition(Knowledge.FormatsOf(Side.Knowledge));
            var reader = new UploadReader(recognition, settings, new NoFacts()) { Mappings = mappings };
            return (await Task.Run(() => reader.Recognise(upload, length, open), stop)).Any(file => file.Mapping is not null);
        }
        catch (RefusedException)
        {
            return false;
        }
    }

    /// <summary>Takes an upload back, and all that was made of it; false where nothing of that name was known.</summary>
    public Task<bool> WithdrawAsync(string upload, CancellationToken stop) =>
        withdrawal.WithdrawAsync(upload, reporter.TakeBackAsync, stop);

    /// <summary>Drops all facts of a person, also from what comes later; false where the text is neither an address nor a number.</summary>
    public async Task<bool> ForgetAsync(string addressOrNumber, CancellationToken stop)
    {
        var keys = Forgetting.KeysOf(settings.HashKey, addressOrNumber);
        if (keys.Count > 0)
        {
            await forgetting.ForgetAsync(keys, reporter.TakeBackAsync, stop);
        }

        return keys.Count > 0;
    }

    /// <summary>
    /// The same on several sides, each told what the others found to be the person's: an address that only one knew may be the one by which
    /// another does.
    /// </summary>
    public static async Task ForgetAsync(IReadOnlyList<SidePipeline> sides, string addressOrNumber, CancellationToken stop)
    {
        foreach (var side in sides)
        {
            await side.ForgetAsync(addressOrNumber, stop);
        }

        for (var isMore = true; isMore;)
        {
            isMore = false;
            var known = new HashSet<string>(StringComparer.Ordinal);
            foreach (var side in sides)
            {
                known.UnionWith(await side.ForgottenAsync(stop));
            }

            foreach (var side in sides)
            {
                if (known.Except(await side.ForgottenAsync(stop)).ToList() is { Count: > 0 } more)
                {
                    await side.ForgetAsync(more, stop);
                    isMore = true;
                }
            }
        }
    }

    /// <summary>The same by notes: those of the other side may name more of a person.</summary>
    public Task ForgetAsync(IEnumerable<string> notes, CancellationToken stop) =>
        forgetting.ForgetAsync(notes, reporter.TakeBackAsync, stop);

    /// <summary>Notes of persons who are forgotten: what was asked for, and all that was found to be theirs.</summary>
    public Task<IReadOnlyCollection<string>> ForgottenAsync(CancellationToken stop) => forgetting.NotesAsync(stop);

    /// <summary>
    /// Ends withdrawals and forgetting that broke off, and what an operator asked for by a note; false where there was nothing to end.
    /// </summary>
    public async Task<bool> FinishTakingBackAsync(CancellationToken stop)
    {
        var isWithdrawn = await withdrawal.FinishAsync(reporter.TakeBackAsync, stop);
        return await forgetting.FinishAsync(reporter.TakeBackAsync, stop) || isWithdrawn;
    }

    public Task<IReadOnlyList<Receipt>> ReceiptsAsync(CancellationToken stop) => new Ledger(storage, Side.Name).AllAsync(stop);

    /// <summary>Creates the side's containers and storage queues where they are missing; in the cloud they are deployed.</summary>
    public async Task PrepareAsync(CancellationToken stop)
    {
        foreach (var container in new[] { BlobNames.Uploads(Side.Name), BlobNames.Receipts(Side.Name), BlobNames.Facts(Side.Name),
            BlobNames.Reports(Side.Name), BlobNames.Published(Side.Name), BlobNames.Feedback(Side.Name),
            BlobNames.Digests(Side.Name) })
        {
            await storage.Container(container).CreateIfNotExistsAsync(cancellationToken: stop);
        }

        foreach (var queue
            in new[] { BlobNames.ReceiveQueue(Side.Name), BlobNames.ReportQueue(Side.Name), BlobNames.ReportQueue("handoff") })
        {
            await storage.Queues.GetQueueClient(queue).CreateIfNotExistsAsync(cancellationToken: stop);
        }
    }
}

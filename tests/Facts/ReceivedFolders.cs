using System.Collections.Concurrent;
using Handoff;
using Marketing;
using Microsoft.Extensions.Logging.Abstractions;
using Pipeline.Local;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Tests.Facts;
using Pipeline.Tests.Uploads;
using Pipeline.Uploads;
using Sales;
using Xunit;

[assembly: AssemblyFixture(typeof(ReceivedFolders))]

namespace Pipeline.Tests.Facts;

/// <summary>Folders of exports: received once for all tests and measured once for each day, whoever reads what came of it.</summary>
public sealed class ReceivedFolders : IDisposable
{
    private readonly Workplace workplace = new();
    private readonly SemaphoreSlim turn = new(1);
    private int places;
    private readonly ConcurrentDictionary<(string Folder, string Side), Lazy<Task<LocalFacts>>> received = new();
    private readonly ConcurrentDictionary<string, Lazy<Task<Composed>>> whole = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<(string Folder, DateOnly AsOf), Lazy<Task<MeasuredFolder>>> measured = new();

    /// <summary>The samples that the program brings along.</summary>
    public static string Samples { get; } = Path.Combine(Repository.Root, "functions", "Local", "samples");

    /// <summary>The day as of which they are reported.</summary>
    public static DateOnly SamplesDay { get; } = new(2026, 10, 31);

    /// <summary>All three reports of a folder as of a day.</summary>
    internal Task<MeasuredFolder> MeasuredAsync(string folder, DateOnly asOf) =>
        measured.GetOrAdd((folder, asOf), key => new(() => Task.Run(() => MeasureAsync(key.Folder, key.AsOf)))).Value;

    /// <summary>A side's facts of the samples of all its formats, in a folder of their own; the caller disposes them.</summary>
    internal async Task<LocalFacts> FormatsAsync(Side side) =>
        (await received.GetOrAdd(("", side.Name), _ => new(() => Task.Run(() => ReceiveFormatsAsync(side)))).Value).Copy();

    /// <summary>The report of the samples of all formats of a side, in English as of the samples' day, as Report writes it.</summary>
    internal Task<Composed> WholeAsync(Side side) => whole.GetOrAdd(side.Name, _ => new(() => Task.Run(async () =>
    {
        using var facts = await FormatsAsync(side);
        return await new ReportComposer(side, new() { Language = "en" }, NullLogger.Instance)
            .ComposeAsync(facts.Receipts, 0, SamplesDay, facts.Folder);
    }))).Value;

    /// <summary>A side's facts of a folder, for one reader at a time: two databases must not spill into one place.</summary>
    internal async Task<T> ReadAsync<T>(string folder, Side side, Func<LocalFacts, T> read)
    {
        var facts = await received.GetOrAdd((folder, side.Name), key => new(() => Task.Run(() => ReceiveAsync(key.Folder, side)))).Value;
        await turn.WaitAsync();
        try
        {
            return read(facts);
        }
        finally
        {
            turn.Release();
        }
    }

    public void Dispose()
    {
        foreach (var each in received.Values.Where(each => each.Value.IsCompletedSuccessfully))
        {
            each.Value.Result.Dispose();
        }

        turn.Dispose();
        workplace.Dispose();
    }

    private async Task<MeasuredFolder> MeasureAsync(string folder, DateOnly asOf)
    {
        List<(Side Side, Report Report)> sides = [];
        List<Publication> publications = [];
        var place = Directory.CreateDirectory(
            Path.Combine(workplace.Folder, $"{Interlocked.Increment(ref places)}-{asOf:yyyyMMdd}")).FullName;
        foreach (var side in new[] { MarketingPipeline.Marketing, SalesPipeline.Sales })
        {
            var (report, publication) = await ReadAsync(folder, side, facts =>
            {
                using var laid = facts.Lay(asOf);
                return (facts.Measure(laid, asOf), facts.Publish(laid, place, asOf));
            });
            sides.Add((side, report));
            publications.Add(publication);
        }

        using var database = HandoffFacts.Lay(publications, new PipelineSettings(), asOf, place);
        var (handoff, stories) = HandoffReporting.Measure(database, publications, new PipelineSettings(), asOf);
        return new(sides, publications, place, handoff, stories);
    }

    private static async Task<LocalFacts> ReceiveFormatsAsync(Side side)
    {
#pragma warning disable CA2000 // The fixture's, which disposes it.
        var facts = new LocalFacts(side);
#pragma warning restore CA2000
        foreach (var folder in SampleFolders.All.Where(folder => SampleFolders.Side(folder) == side.Name))
        {
            await facts.TakeAsync(SampleFolders.Input(folder));
        }

        return facts;
    }

    private static async Task<LocalFacts> ReceiveAsync(string folder, Side side)
    {
#pragma warning disable CA2000 // The fixture's, which disposes it.
        var facts = new LocalFacts(side);
#pragma warning restore CA2000
        foreach (var file in LocalFiles.Find([folder], side: null).Where(file => file.Side == side.Name))
        {
            try
            {
                await facts.TakeAsync(file.Path, file.Upload);
            }
            catch (RefusedException)
            {
                // Folders of real exports hold tables that nobody measures; that they are refused is asked elsewhere.
            }
        }

        return facts;
    }
}

using System.Text;
using Pipeline.Facts;
using Pipeline.Metrics;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Pipeline.Uploads;

namespace Pipeline.Tests.Facts;

/// <summary>A side's facts in a folder: what Receive and Report do, without storage between them.</summary>
internal sealed class LocalFacts(
    Side side, Func<object, object>? change = null, string? key = null, double? agreedHours = null) : IDisposable
{
    private readonly LaidLast parts = new();
    private readonly List<Receipt> receipts = [];
    private readonly PipelineSettings settings = new()
    {
        HashKey = key ?? new PipelineSettings().HashKey,
        AgreedHours = agreedHours ?? new PipelineSettings().AgreedHours,
    };

    public async Task<Receipt> TakeAsync(string path, string? upload = null, DateTimeOffset? uploadedAt = null)
    {
        upload ??= Path.GetFileName(path);
        var at = uploadedAt ?? new DateTimeOffset(2030, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var hash = await HashAsync(path);
        using var workplace = new Workplace();
        using var facts = new UploadFacts(FactTable.Of(side.Knowledge), hash, workplace.Folder);
        var reader =
            new UploadReader(
                new Recognition(Knowledge.FormatsOf(side.Knowledge)), settings, change is null
                    ? facts : new ChangedFacts(facts, change))
            { UploadedOn = DateOnly.FromDateTime(at.UtcDateTime) };
        var files = reader.Read(upload, new FileInfo(path).Length, _ => File.OpenRead(path));
        await facts.FinishAsync();
        var covers = facts.Covers(reader.Declared);
        var receipt = new Receipt
        {
            Side = side.Name,
            Upload = upload,
            Hash = hash,
            Bytes = new FileInfo(path).Length,
            UploadedAt = at,
            TimeZone = settings.TimeZone.Id,
            Outcome = Outcome.TakenIn,
            Snapshot = SnapshotTime.Tell(upload, covers.Count == 0 ? null : covers.Max(cover => cover.To), null, at, settings.TimeZone),
            Files = [.. files.Select(file => file with { From = facts.FirstDay(file.File), To = facts.LastDay(file.File) })],
            Rows =
                new RowCounts
                {
                    Read = files.Sum(file => file.Rows.Read),
                    Kept = files.Sum(file => file.Rows.Kept),
                    Rejected = files.Sum(file => file.Rows.Rejected)
                },
            Parts =
                [.. facts.Parts.SelectMany(table => table.Value.Select((part, number) => Store(upload, table.Key, hash, number, part)))],
            Covers = covers,
            Rejected = facts.FirstRejected,
        };
        receipts.Add(receipt);
        return receipt;
    }

    public Task<Receipt> WriteAsync(string upload, string content, DateTimeOffset? uploadedAt = null) =>
        WriteAsync(upload, Encoding.UTF8.GetBytes(content), uploadedAt);

    public async Task<Receipt> WriteAsync(string upload, byte[] content, DateTimeOffset? uploadedAt = null)
    {
        using var folder = new Workplace();
        var path = Path.Combine(folder.Folder, upload);
        await File.WriteAllBytesAsync(path, content);
        return await TakeAsync(path, uploadedAt: uploadedAt);
    }

    /// <summary>The same facts in a folder of their own, which the caller may spoil and disposes.</summary>
    public LocalFacts Copy()
    {
        var copy = new LocalFacts(side, change, key, agreedHours);
        copy.receipts.AddRange(receipts);
        foreach (var part in Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories))
        {
            var place = Path.Combine(copy.Folder, Path.GetRelativePath(Folder, part));
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            File.Copy(part, place);
        }

        return copy;
    }

    public IReadOnlyList<Receipt> Receipts => receipts;

    /// <summary>Where the parts lie.</summary>
    public string Folder => parts.Folder;

    /// <summary>Rows of a view, each as its cells' texts; null where a cell is empty. Only what the statement rests on is made.</summary>
    public IReadOnlyList<string?[]> Query(string sql, DateOnly? asOf = null) => Ask(
        asOf ?? Late,
        laid => ViewGraph.ReadBy(laid, "query", sql),
        database => (string?[][])[
            .. database.Query(
                sql, record => Enumerable.Range(0, record.FieldCount)
                    .Select(i => record.IsDBNull(i) ? null : Convert.ToString(record.GetValue(i), CultureInfo.InvariantCulture))
                    .ToArray())]);

    /// <summary>All metrics, or only the named ones.</summary>
    public IReadOnlyList<Measurement> Measure(DateOnly? asOf = null, params string[] only)
    {
        List<Metric> metrics = [.. ReportMeasuring.MetricsOf(side).Where(metric => only.Length == 0 || only.Contains(metric.Id))];
        return Ask(
            asOf ?? Late,
            laid => ReadBy(laid, metrics),
            database => new Measuring(database, asOf ?? Late, settings.Currency).Measure(metrics));
    }

    public IReadOnlyList<ReportWarning> Warn() => Ask(
        Late,
        laid => ReadBy(laid, "Warnings"),
        database =>
        {
            var lists = new SqlLists(database);
            return (ReportWarning[])[
                .. Knowledge.SqlOf(side.Knowledge, "Warnings").SelectMany(warning => lists.Warnings(warning.Name, warning.Sql))];
        });

    /// <summary>What is measured, without its pages.</summary>
    public Report Report(DateOnly asOf) => Ask(asOf, null, database => Measure(database, asOf));

    /// <summary>The facts as Report would open them; the caller disposes them.</summary>
    public Database Lay(DateOnly asOf) => FactLibrary.Lay(side, receipts, settings, asOf, parts.Folder);

    /// <summary>The same in another room.</summary>
    public Database Lay(DateOnly asOf, string memory, int threads) =>
        FactLibrary.Lay(side, receipts, settings, asOf, parts.Folder, memory, threads);

    /// <summary>What metrics read.</summary>
    public static IEnumerable<string> ReadBy(Database database, IEnumerable<Metric> metrics) =>
        metrics.SelectMany(
            metric => ViewGraph.ReadBy(database, metric.Id, metric.Sql).Concat(new[] { metric.Of, metric.Until }.OfType<string>()));

    public Report Measure(Database database, DateOnly asOf) =>
        ReportMeasuring.Measure(
            database, side, settings, asOf, Sources.Tell(receipts, Knowledge.FormatsOf(side.Knowledge), asOf, settings.ExpectedSources));

    /// <summary>The page and report.json, as Report would write them.</summary>
    public Task<(string Html, Report Report)> ReportAsync(DateOnly asOf, string language) =>
        WriteAsync(Report(asOf), side, settings with { Language = language });

    /// <summary>The page and report.json of what was measured.</summary>
    public static async Task<(string Html, Report Report)> WriteAsync(Report report, Side side, PipelineSettings settings)
    {
        using var workplace = new Workplace();
        var written = await ReportFiles.WriteAsync(report, side, settings, workplace.Folder);
        RequireWhole(report, written.Failures);
        return (Text("report.html"), ReportJson.Read(Content("report.json").Span));

        ReadOnlyMemory<byte> Content(string name) => written.Files.Single(file => file.Name == name).Content;

        string Text(string name) => Encoding.UTF8.GetString(Content(name).Span);
    }

    /// <summary>The page of what was measured, and report.json without the other forms.</summary>
    public static async Task<(string Html, Report Report)> RenderAsync(Report report, Side side, string language)
    {
        var shown = new PageContent();
        var html = await ReportHtml.RenderAsync(report, side, ReportMeasuring.MetricsOf(side), language, shown);
        RequireWhole(report, shown.Failures.All);
        return (Encoding.UTF8.GetString(html), ReportJson.Read(ReportJson.Write(report, shown)));
    }

    /// <summary>Measures all after a statement has spoilt something.</summary>
    public (Report Report, IReadOnlyList<Failure> Failures) MeasureSpoilt(DateOnly asOf, string spoil)
    {
        using var database = FactLibrary.Lay(side, receipts, settings, asOf, parts.Folder);
        database.Run(spoil);
        var failures = new Failures();
        return (ReportMeasuring.Measure(
            database, side, settings, asOf, Sources.Tell(receipts, Knowledge.FormatsOf(side.Knowledge), asOf, settings.ExpectedSources),
            failures), failures.All);
    }

    /// <summary>The report's files, as Report would write them.</summary>
    public async Task<WrittenReport> FilesAsync(DateOnly asOf)
    {
        using var workplace = new Workplace();
        var report = Report(asOf);
        RequireWhole(report, []);
        return await ReportFiles.WriteAsync(report, side, settings, workplace.Folder);
    }

    // A part that fails is replaced by a note, which no test may take for its figures. The net reads this file too, and knows no xunit.
    private static void RequireWhole(Report report, IReadOnlyList<Failure> failures)
    {
        if (failures.Count > 0 || report.Warnings.FirstOrDefault(warning => warning.Code == Failures.Code) is not null)
        {
            throw new InvalidOperationException(
                $"Parts of the report failed: {string.Join(", ", failures)} "
                    + $"{report.Warnings.FirstOrDefault(warning => warning.Code == Failures.Code)?.English}");
        }
    }

    /// <summary>What the side promises, as of a day, as files in the folder.</summary>
    public Publication Publish(string folder, DateOnly asOf) =>
        Ask(asOf, laid => ReadBy(laid, "Published"), database => Publish(database, folder, asOf));

    /// <summary>The same of a database that lies already.</summary>
    public Publication Publish(Database database, string folder, DateOnly asOf)
    {
        var files = PublishedShape.Of(side.Promises!)
            .ToDictionary(shape => shape.Name, shape => Path.Combine(folder, shape.Name + ".parquet"));
        foreach (var shape in PublishedShape.Of(side.Promises!))
        {
            File.Move(Publisher.Write(database, side, shape, parts.Folder), files[shape.Name], overwrite: true);
        }

        return new Publication(side.Name, asOf, files, "");
    }

    /// <summary>What the hand-off gives back, for the next report; the lists' bytes.</summary>
    /// <param name="handoff">Its database.</param>
    /// <param name="from">The hand-off.</param>
    /// <param name="folder">The folder that its database may write to.</param>
    public IReadOnlyList<byte[]> TakeBack(Database handoff, Side from, string folder)
    {
        List<byte[]> given = [];
        foreach (var shape in Feedback.ShapesOf(side))
        {
            var path = Path.Combine(folder, shape.Name + ".parquet");
            var sql = Knowledge.SqlOf(from.Knowledge, "Feedback").Single(file => file.Name == shape.Name).Sql;
            handoff.Run($"copy (select {shape.Casts} from ({sql}) order by all) to {Names.Quote(path)} (format parquet, compression zstd)");
            File.Copy(path, Path.Combine(parts.Folder, shape.Name + ".parquet"), overwrite: true);
            given.Add(File.ReadAllBytes(path));
        }

        return given;
    }

    public void Dispose() => parts.Dispose();

    private static DateOnly Late { get; } = new(2030, 1, 1);

    private T Ask<T>(DateOnly asOf, Func<Database, IEnumerable<string>>? wanted, Func<Database, T> ask) =>
        parts.Ask(side, receipts, settings, asOf, wanted, ask);

    private IEnumerable<string> ReadBy(Database database, string folder) =>
        Knowledge.SqlOf(side.Knowledge, folder).SelectMany(file => ViewGraph.ReadBy(database, file.Name, file.Sql));

    private static async Task<string> HashAsync(string path)
    {
        await using var content = File.OpenRead(path);
        return await ContentHash.ComputeAsync(content, CancellationToken.None);
    }

    private Part Store(string upload, string table, string hash, int number, (string Path, long Rows) part)
    {
        var blob = BlobNames.Part(upload, hash, table, number, hash);
        var path = Path.Combine(parts.Folder, blob);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.Move(part.Path, path, overwrite: true);
        return new Part(table, blob, part.Rows);
    }
}

/// <summary>Facts changed on their way to storage.</summary>
internal sealed class ChangedFacts(IFactSink inner, Func<object, object> change) : IFactSink
{
    public void Keep(object fact, string file, long line) => inner.Keep(change(fact), file, line);

    public void Reject(Rejection rejection) => inner.Reject(rejection);
}

using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>Reads all files of one upload: unpack, recognise each, read each.</summary>
public sealed class UploadReader(Recognition recognition, PipelineSettings settings, IFactSink sink)
{
    /// <summary>The day on which the export was made, where the upload's metadata says it.</summary>
    public DateOnly? ExportedOn { get; init; }

    /// <summary>The business's own mappings, for what no format knows.</summary>
    public Mappings Mappings { get; init; } = Mappings.None;

    /// <summary>The day of the upload.</summary>
    public DateOnly? UploadedOn { get; init; }

    /// <summary>Days that the files say they speak for, per table and series.</summary>
    public List<Coverage> Declared { get; } = [];

    /// <exception cref="RefusedException">No file of the upload can be taken in.</exception>
    public IReadOnlyList<FileReceipt> Read(string upload, long length, Func<bool, Stream> open)
    {
        var plans = Plan(upload, length, open);
        var heads = plans.ConvertAll(plan => plan.Head);
        List<FileReceipt> files =
            [.. plans.Select(
                plan => (plan.As is null ? plan.Refusal : Refused(upload, plan.File, plan.Head, plan.As, heads)) is { } refusal
                    ? Unread(plan.File, refusal) : Read(upload, plan.File, plan.Head, plan.As!, heads))];
        if (files.Sum(file => file.Rows.Read) == 0 && Declared.Count == 0)
        {
            throw new RefusedException(None(plans));
        }

        return [.. files.Select(Noted)];
    }

    // A heading alone is an answer only where the file says for which days: then nothing happened on them. A file of a zip may be empty
    // beside others that are not.
    private static Refusal None(List<(UploadFile File, FileHead Head, Recognised? As, Refusal? Refusal)> plans)
    {
        var (file, _, recognised, _) = plans.Find(plan => plan.As is not null);
        return new Refusal(
            "no-rows",
            $"'{file.Name}' holds the heading of {recognised!.Format.Name} ({recognised.Format.Id}) and no row below it; expected at least "
                + $"one row. Was the export filtered, or had it not finished?")
        {
            Nearest = recognised.Format.Id,
        };
    }

    private static FileReceipt Noted(FileReceipt file) =>
        file.Format is null || file.Rows.Read > 0 ? file : file with { Notes = [.. file.Notes, "The file holds a heading and no row."] };

    /// <summary>The upload's files that can be read and the format of each, without reading their rows.</summary>
    /// <exception cref="RefusedException">No file of the upload can be taken in.</exception>
    public IReadOnlyList<RecognisedFile> Recognise(string upload, long length, Func<bool, Stream> open) =>
    [
        .. Plan(upload, length, open).Where(plan => plan.As is not null).Select(
            plan => new RecognisedFile(plan.File.Name, plan.As!.Format, plan.As.Mapped?.Mapping.Name, plan.As.NotAsked)
            {
                Within = plan.File.Workbook ?? plan.File.Name,
            }),
    ];

    private List<(UploadFile File, FileHead Head, Recognised? As, Refusal? Refusal)> Plan(
        string upload, long length, Func<bool, Stream> open)
    {
        var files = Unpacking.Open(upload, length, open);
        var heads = files.Select(Head).ToList();
        var plans = new List<(UploadFile File, FileHead Head, Recognised? As, Refusal? Refusal)>();
        for (var i = 0; i < files.Count; i++)
        {
            if (files[i].Repeats is { } first)
            {
                plans.Add(
                    (files[i], heads[i], null,
                        new Refusal("repeated-file", $"The file is a copy of '{first}': the same bytes. It is read once.")));
                continue;
            }

            try
            {
                foreach (var (file, recognised) in WorkbookSheets.Divide(files[i], Tell(files[i], heads[i]), Sheet))
                {
                    plans.Add((file, ReferenceEquals(file, files[i]) ? heads[i] : Head(file), recognised, null));
                }
            }
            catch (RefusedException e)
            {
                plans.Add((files[i], heads[i], null, e.Refusal));
            }
        }

        return plans.Exists(plan => plan.As is not null) ? plans : throw new RefusedException(plans[0].Refusal!);

        Recognised Sheet(UploadFile sheet) => recognition.Tell(sheet, Head(sheet));
    }

    private Recognised Tell(UploadFile file, FileHead head)
    {
        Recognised recognised;
        try
        {
            recognised = recognition.Tell(file, head);
        }
        catch (RefusedException e) when (file.IsWorkbook && e.Refusal.Code == "two-formats")
        {
            return WorkbookSheets.First(file, e.Refusal, sheet => recognition.Tell(sheet, Head(sheet)));
        }
        catch (RefusedException e)
        {
            return Mappings.Tell(file, head, e.Refusal);
        }

        return Mappings.Beside(recognised, file, head);
    }

    // A sheet that cannot be read takes nothing from the workbook's others, which could be read without it.
    private Refusal? Refused(string upload, UploadFile file, FileHead head, Recognised recognised, List<FileHead> siblings)
    {
        try
        {
            _ = file.Workbook is null
                ? null : new FileReader(new NoFacts()).Read(file, head, recognised, ReadingOf(upload, file, siblings));
            return null;
        }
        catch (RefusedException e)
        {
            return e.Refusal;
        }
    }

    private FileReceipt Read(string upload, UploadFile file, FileHead head, Recognised recognised, List<FileHead> siblings)
    {
        var reading = ReadingOf(upload, file, siblings);
        var receipt = new FileReader(sink).Read(file, head, recognised, reading);
        Declared.AddRange(reading.Declared.Select(pair => new Coverage(pair.Key.Table, pair.Key.Series, pair.Value.From, pair.Value.To)));
        return receipt;
    }

    private Reading ReadingOf(string upload, UploadFile file, List<FileHead> siblings) =>
        new(upload, file.Name, settings, siblings)
        {
            LatestDay = (SnapshotTime.InName(file.Name) ?? SnapshotTime.InName(upload)) is { } named
                ? DateOnly.FromDateTime(named) : ExportedOn ?? UploadedOn,
            ExportedOn = ExportedOn,
            UploadedOn = UploadedOn,
            Sheets = new(() => file.IsWorkbook ? SheetHeads.Of(file) : []),
        };

    // A zip may hold a file that nobody measures; it is named, and the others go on.
    private static FileReceipt Unread(UploadFile file, Refusal refusal) => new() { File = file.Name, Notes = [refusal.Reason] };

    private static FileHead Head(UploadFile file)
    {
        if (file.IsWorkbook)
        {
            return new FileHead(file.Name, default, IsWhole: false);
        }

        using var stream = file.Open();
        var buffer = new byte[FileHead.Length];
        var read = stream.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        return new FileHead(file.Name, buffer.AsMemory(0, read), IsWhole: read < buffer.Length);
    }
}

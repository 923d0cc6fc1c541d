using System.Text;
using Pipeline.Local;
using Pipeline.Tests.House;
using Pipeline.Uploads;

namespace Pipeline.Tests.Uploads;

/// <summary>What one upload gives, read by every side that knows it and without storage.</summary>
internal sealed class Taking
{
    private readonly KeptFacts kept = new();

    private Taking(string name, byte[] content, PipelineSettings settings, string? side, DateOnly? latestDay)
    {
        var sides = LocalFiles.Reading(name, content.Length, Open).Where(reading => side is null || reading.Side == side).ToList();
        Sides = [.. sides.Select(reading => reading.Side)];
        Files = [.. (sides.Count == 0 ? [LocalFiles.AnySide] : sides.ConvertAll(reading => reading.Recognition))
            .SelectMany(
                recognition => new UploadReader(recognition, settings, kept) { UploadedOn = latestDay }.Read(name, content.Length, Open))];

        Xunit.Assert.All(
            Files.SelectMany(file => file.Notes).Concat(kept.Rejected.SelectMany(row => new[] { row.Found, row.Expected })),
            text => Xunit.Assert.Empty(EnglishCounts.Faults(text)));

        MemoryStream Open(bool isCompressed) => new(content, writable: false);
    }

    /// <summary>The sides that read it.</summary>
    public IReadOnlyList<string> Sides { get; }

    public IReadOnlyList<FileReceipt> Files { get; }

    public FileReceipt File => Files.Single();

    public IReadOnlyList<object> Facts => kept.Facts;

    public IReadOnlyList<Rejection> Rejected => kept.Rejected;

    public IReadOnlyList<T> All<T>() => [.. kept.Facts.OfType<T>()];

    /// <exception cref="RefusedException">Nothing of the upload can be read.</exception>
    public static Taking Of(
        string name, byte[] content, PipelineSettings? settings = null, string? side = null, DateOnly? latestDay = null) =>
        new(name, content, settings ?? new PipelineSettings(), side, latestDay);

    public static Taking Of(string name, string content, string? side = null) => Of(name, Encoding.UTF8.GetBytes(content), side: side);

    public static Taking OfReal(string file, string? side = null) =>
        Of(Path.GetFileName(file), System.IO.File.ReadAllBytes(RealExports.Path(file)), side: side);

    /// <summary>A real export that was uploaded on a day.</summary>
    public static Taking OfReal(string file, DateOnly latestDay) =>
        Of(Path.GetFileName(file), System.IO.File.ReadAllBytes(RealExports.Path(file)), latestDay: latestDay);

    public static Refusal Refused(string name, byte[] content)
    {
        var refusal = Xunit.Assert.Throws<RefusedException>(() => Of(name, content)).Refusal;
        Xunit.Assert.Empty(EnglishCounts.Faults(refusal.Reason));
        return refusal;
    }

    public static Refusal Refused(string name, string content) => Refused(name, Encoding.UTF8.GetBytes(content));
}

using System.Text;
using Pipeline.Local;
using Pipeline.Uploads;

namespace Pipeline.Tests.Uploads;

/// <summary>What one upload gives, read with the formats of both sides and without storage.</summary>
internal sealed class Taking
{
    private readonly KeptFacts kept = new();

    private Taking(string name, byte[] content, PipelineSettings settings)
    {
        var reader = new UploadReader(LocalFiles.AnySide, settings, kept);
        Files = reader.Read(name, content.Length, _ => new MemoryStream(content, writable: false));
    }

    public IReadOnlyList<FileReceipt> Files { get; }

    public FileReceipt File => Files.Single();

    public IReadOnlyList<object> Facts => kept.Facts;

    public IReadOnlyList<Rejection> Rejected => kept.Rejected;

    public IReadOnlyList<T> All<T>() => [.. kept.Facts.OfType<T>()];

    /// <exception cref="RefusedException">Nothing of the upload can be read.</exception>
    public static Taking Of(string name, byte[] content, PipelineSettings? settings = null) => new(name, content, settings ?? new PipelineSettings());

    public static Taking Of(string name, string content) => Of(name, Encoding.UTF8.GetBytes(content));

    public static Taking OfReal(string file) => Of(Path.GetFileName(file), System.IO.File.ReadAllBytes(RealExports.Path(file)));

    public static Refusal Refused(string name, byte[] content) => Xunit.Assert.Throws<RefusedException>(() => Of(name, content)).Refusal;

    public static Refusal Refused(string name, string content) => Refused(name, Encoding.UTF8.GetBytes(content));
}

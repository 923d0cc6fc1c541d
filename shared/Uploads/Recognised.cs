using Pipeline.Tables;
using Pipeline.Tables.Mappings;

namespace Pipeline.Uploads;

/// <summary>What a file was recognised as: the format, how its text is written, and the mapping where it is known by one.</summary>
public sealed record Recognised(ExportFormat Format, Dialect? Dialect)
{
    /// <summary>The business's own mapping that makes it that format; null where it is that format itself.</summary>
    public MappedTable? Mapped { get; init; }

    /// <summary>The names of mappings that fit too, and are not asked, as a format knows the file.</summary>
    public IReadOnlyList<string> NotAsked { get; init; } = [];

    /// <summary>The tables that are looked for.</summary>
    public IReadOnlyList<Table> Tables => Mapped is null ? ((TableFormat)Format).Tables : [Mapped.Table];

    /// <summary>Whether a table is the format's: what a mapping says is, as people said so.</summary>
    public bool Has(Heading heading, IReadOnlyList<string> above) => Mapped is not null || ((TableFormat)Format).Has(heading, above);

    /// <summary>The whole file, as the format has it.</summary>
    public RecordReader Open(UploadFile file) => As(Records.Open(file, Dialect));

    /// <summary>The same of its beginning.</summary>
    public RecordReader Open(UploadFile file, FileHead head) => As(Records.Open(file, head, Dialect));

    private RecordReader As(RecordReader records) => Mapped is null ? records : new MappedRecords(records, Mapped);
}

namespace Pipeline.Uploads;

/// <summary>
/// What became of one upload. Rows read = kept + rejected + set aside, always. A pure function of the upload's
/// name, bytes, blob properties and the reading conditions, so that writing it again gives the same bytes.
/// </summary>
public sealed record Receipt
{
    public const string CurrentSchema = "pipeline.receipt/1";

    public string Schema { get; init; } = CurrentSchema;

    public required string Side { get; init; }

    public required string Upload { get; init; }

    /// <summary>SHA-256 of the content, lower-case hex: the identity of what was uploaded.</summary>
    public required string Hash { get; init; }

    public required long Bytes { get; init; }

    /// <summary>When the blob was written, as storage says.</summary>
    public required DateTimeOffset UploadedAt { get; init; }

    /// <summary>
    /// When the blob was written again with these same bytes, as after a version that was taken back: the newest such time, where it is
    /// later than <see cref="UploadedAt"/>. It makes the content no newer, only again the present version of its name.
    /// </summary>
    public DateTimeOffset? UploadedAgainAt { get; init; }

    /// <summary>The zone in which wall-clock days were understood; read again when the setting changes.</summary>
    public required string TimeZone { get; init; }

    /// <summary>
    /// Fingerprint of what read it (<see cref="Readers.Fingerprints"/>): an upload is read again when that has changed. Empty in receipts
    /// from before there was one.
    /// </summary>
    public string ReadBy { get; init; } = "";

    /// <summary>The same over all formats of the side, among which it was recognised or refused.</summary>
    public string KnownBy { get; init; } = "";

    /// <summary>Which persons had asked to be forgotten when its facts were last looked through for them; null where nobody had.</summary>
    public string? Forgot { get; init; }

    public required Outcome Outcome { get; init; }

    public Refusal? Refusal { get; init; }

    public Snapshot? Snapshot { get; init; }

    /// <summary>
    /// The first upload of the same bytes: this one adds nothing. It is told when receipts are read (<see cref="Twins"/>) and not written
    /// into them: a receipt that spoke of another would be wrong once that one is withdrawn.
    /// </summary>
    public string? RepeatOf { get; init; }

    public RowCounts Rows { get; init; } = new();

    public IReadOnlyList<FileReceipt> Files { get; init; } = [];

    public IReadOnlyList<Part> Parts { get; init; } = [];

    /// <summary>The days that this upload speaks for, per table and series: newer ones replace older ones there.</summary>
    public IReadOnlyList<Coverage> Covers { get; init; } = [];

    /// <summary>The first rejected rows; all of them stand in the blob named by <see cref="RejectedRows"/>.</summary>
    public IReadOnlyList<Rejection> Rejected { get; init; } = [];

    public string? RejectedRows { get; init; }

    public IReadOnlyList<string> Notes { get; init; } = [];
}

namespace Pipeline.Tables;

/// <summary>A format of lines that is no table: access logs, JSON lines. Large ones are reduced while they are read.</summary>
public abstract class LineFormat : ExportFormat
{
    /// <summary>Share of the first lines that are of this format, 0 to 1.</summary>
    public abstract double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines);

    /// <summary>How near lines are that are not of this format, 0 to 1: what nearly fits is named in the answer.</summary>
    public virtual double Resemble(IReadOnlyList<ReadOnlyMemory<byte>> lines) => 0;

    /// <summary>What a line must hold, for the answer to a file that nearly fits.</summary>
    public abstract string Expected { get; }

    /// <summary>
    /// What people should write into such a file themselves, for the templates' own text; null where the tool writes all of it.
    /// </summary>
    public virtual string? Template => null;

    /// <summary>Starts to read one file.</summary>
    public abstract LineReading Begin(Reading reading);
}

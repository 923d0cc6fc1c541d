namespace Pipeline.Tables;

/// <summary>One file of lines while it is read.</summary>
public abstract class LineReading
{
    private const int Readable = 120;

    /// <summary>Takes one line, without its end.</summary>
    public abstract LineTaken Take(ReadOnlySpan<byte> line);

    /// <summary>Takes a last line that no line break ends: it may be whole, or cut where the copy was made.</summary>
    public virtual LineTaken TakeUnfinished(ReadOnlySpan<byte> line) => Take(line);

    /// <summary>Why the line that was just rejected was. To be overridden where lines hold what must not be stored.</summary>
    public virtual LineFault Explain(ReadOnlySpan<byte> line) =>
        new(null, Encoding.UTF8.GetString(line[..Math.Min(Readable, line.Length)]), "a line as the rest of the file");

    /// <summary>After the last line: whatever was reduced is offered now.</summary>
    public virtual void Finish()
    {
    }
}

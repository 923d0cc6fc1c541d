namespace Pipeline.Tables;

/// <summary>One file of lines while it is read.</summary>
public abstract class LineReading
{
    /// <summary>Takes one line, without its end.</summary>
    public abstract LineTaken Take(ReadOnlySpan<byte> line);

    /// <summary>After the last line: whatever was reduced is offered now.</summary>
    public virtual void Finish()
    {
    }
}

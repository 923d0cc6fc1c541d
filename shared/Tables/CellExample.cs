using System.Text;

namespace Pipeline.Tables;

/// <summary>The least cell in byte order of those that were seen, so that the example is the same however the rows are sorted.</summary>
internal sealed class CellExample
{
    private byte[]? cell;

    public bool IsSeen => cell is not null;

    public string? Text => cell is null ? null : Encoding.UTF8.GetString(cell);

    public void See(ReadOnlySpan<byte> seen)
    {
        if (cell is null || seen.SequenceCompareTo(cell) < 0)
        {
            cell = seen.ToArray();
        }
    }

    public void Merge(CellExample other)
    {
        if (other.cell is not null)
        {
            See(other.cell);
        }
    }
}

namespace Pipeline.Tables;

/// <summary>Blanks around UTF-8 cells: the ASCII ones and the no-break space that spreadsheets leave.</summary>
public static class Blanks
{
    public static ReadOnlySpan<byte> Trim(ReadOnlySpan<byte> cell)
    {
        while (true)
        {
            cell = cell.Trim(" \t\r\n"u8);
            if (cell.StartsWith("\u00a0"u8))
            {
                cell = cell[2..];
            }
            else if (cell.EndsWith("\u00a0"u8))
            {
                cell = cell[..^2];
            }
            else
            {
                return cell;
            }
        }
    }
}

namespace Pipeline.Tables;

/// <summary>Records one after another, from delimited text or a sheet. Cells are UTF-8 and valid until the next read.</summary>
public abstract class RecordReader : IDisposable
{
    /// <summary>Moves to the next record, empty lines included; false at the end.</summary>
    public abstract bool Read();

    /// <summary>1-based line (or sheet row) where the record starts.</summary>
    public abstract long Line { get; }

    public abstract int Count { get; }

    /// <summary>What is wrong with the current record, where it could not be split into cells; its one cell then holds its text.</summary>
    public virtual string? Damage => null;

    /// <summary>What is wrong with one cell of a record that is otherwise whole, under its heading in the file; null: nothing.</summary>
    public virtual (string Column, string Found, string Expected)? Fault => null;

    /// <summary>Whether quotes in the record do not stand as they should, so that its cells may be split in wrong places.</summary>
    public virtual bool IsDoubtful => false;

    /// <summary>What was cleaned away so far.</summary>
    public Cleaning Cleaning { get; protected set; } = new();

    /// <summary>The sheet on which the record stands, where the workbook has several and the file's name does not tell it.</summary>
    public virtual string? SheetOfSeveral => null;

    public abstract ReadOnlySpan<byte> Cell(int index);

    /// <summary>Whether the cell is a number to whatever wrote it, and not a text that people wrote in their own manner.</summary>
    public virtual bool IsNumber(int index) => false;

    /// <summary>Whether no cell holds anything but blanks.</summary>
    public bool IsBlank
    {
        get
        {
            for (var i = 0; i < Count; i++)
            {
                if (!Blanks.Trim(Cell(i)).IsEmpty)
                {
                    return false;
                }
            }

            return true;
        }
    }

    /// <summary>Whether the line holds nothing at all, so that it is no row.</summary>
    public bool IsEmptyLine => Count == 0 || (Count == 1 && IsBlank);

    public string[] ToTexts()
    {
        var texts = new string[Count];
        for (var i = 0; i < texts.Length; i++)
        {
            texts[i] = Encoding.UTF8.GetString(Cell(i)).Trim();
        }

        return texts;
    }

    public void Dispose()
    {
        Dispose(true);
        GC.SuppressFinalize(this);
    }

    protected virtual void Dispose(bool disposing)
    {
    }
}

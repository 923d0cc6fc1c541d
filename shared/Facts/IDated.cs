namespace Pipeline.Facts;

/// <summary>A fact that belongs to a day; the receipt's period is that of its days.</summary>
public interface IDated
{
    DateOnly? Day { get; }
}

namespace Pipeline.Tables;

/// <summary>Yes and no.</summary>
public sealed partial class Row
{
    /// <summary>Yes or no, as tools write it: 1, true, yes; 0, false, no; null where the cell says nothing.</summary>
    public bool? Flag(Column column)
    {
        var text = Text(column);
        var told = YesOrNo(text);
        if (text is not null && told is null)
        {
            Reject(column, "yes or no");
        }

        return told;
    }

    /// <summary>
    /// When it happened, where people write a day into one row and only yes or no into the next; null where the cell says nothing.
    /// </summary>
    public (bool Is, DateTime? At)? DayOrFlag(Column column)
    {
        if (Text(column) is not { } text)
        {
            return null;
        }

        if (YesOrNo(text) is { } told)
        {
            return (told, null);
        }

        if (!text.Any(char.IsDigit))
        {
            Reject(column, "a date, or yes or no");
        }

        return Time(column) is { } at ? (true, at) : null;
    }

    /// <summary>Yes or no in the words of the formats' languages; null for any other.</summary>
    public static bool? YesOrNo(string? text) => text?.ToLowerInvariant() switch
    {
        "1" or "true" or "yes" or "y" or "ya" or "x" or "oui" or "sí" or "si" or "sì" or "sim" or "ja" or "vrai" or "wahr"
            or "verdadero" or "verdadeiro" or "vero" or "benar" or "iya" or "sudah" or "udah" or "✓" or "✔" or "✅" or "☑" => true,
        "0" or "false" or "no" or "n" or "tidak" or "non" or "não" or "nein" or "faux" or "falsch" or "falso" or "salah" or "belum"
            or "bukan" or "not yet" or "✗" or "✘" or "❌" or "☐" => false,
        _ => null,
    };
}

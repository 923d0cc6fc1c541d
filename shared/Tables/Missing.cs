using System.Text;

namespace Pipeline.Tables;

/// <summary>
/// The ways in which exports say that there is no value. Missing is not zero.
/// Two that some tools use are left out, because they are values elsewhere: 'NA' is Namibia in a country column, 'None' a state in Google
/// Ads. '(not set)' is GA4's own bucket with real sessions in it. '#DIV/0!' and '#REF!' are damage, which the reading of the value reports.
/// </summary>
public static class Missing
{
    public static bool Is(ReadOnlySpan<byte> cell)
    {
        var text = Cells.Trim(cell);
        return text.Length switch
        {
            0 => true,
            1 => text[0] == '-',
            2 => text.SequenceEqual("--"u8),
            3 => Ascii.EqualsIgnoreCase(text, "N/A"u8) || Ascii.EqualsIgnoreCase(text, "NaN"u8)
                || text.SequenceEqual("–"u8) || text.SequenceEqual("—"u8),
            4 => Ascii.EqualsIgnoreCase(text, "#N/A"u8) || Ascii.EqualsIgnoreCase(text, "null"u8),
            // Zoho's pick lists without a choice.
            6 => Ascii.EqualsIgnoreCase(text, "-None-"u8),
            9 => Ascii.EqualsIgnoreCase(text, "undefined"u8),
            _ => false,
        };
    }
}

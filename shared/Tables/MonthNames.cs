namespace Pipeline.Tables;

/// <summary>
/// Month names and their usual abbreviations in English, Indonesian, French, Portuguese, Italian, Spanish and German.
/// Accents and case do not count, and a trailing dot belongs to the cell. Source: CLDR's long and abbreviated forms, and forms that people
/// write (agt, sept, fév).
/// </summary>
internal static class MonthNames
{
    private static readonly WordTable<int> months = new(
    [
        ("january jan januari janvier janv janeiro gennaio gen enero ene januar jänner jän", 1),
        ("february feb februari pebruari peb février févr fév fevereiro fev febbraio febrero februar febr feber", 2),
        ("march mar maret mars março marzo märz maerz mär mrz", 3),
        ("april apr avril avr abril abr aprile", 4),
        ("may mei mai maio maggio mag mayo", 5),
        ("june jun juni juin junho giugno giu junio", 6),
        ("july jul juli juillet juil julho luglio lug julio", 7),
        ("august aug agustus agu agt agst ags agus août aou agosto ago", 8),
        ("september sep sept septembre setembro set settembre sett septiembre setiembre", 9),
        ("october oct oktober okt octobre outubro out ottobre ott octubre", 10),
        ("november nov nopember nop novembre novembro noviembre", 11),
        ("december dec desember des décembre déc dezembro dez dicembre dic diciembre dezember", 12),
    ]);

    public static bool TryFind(ReadOnlySpan<byte> word, out int month) => months.TryFind(word, out month);
}

namespace Pipeline.Tables;

/// <summary>Words that stand beside a date's own parts and do not change it, in the languages of <see cref="MonthNames"/>.</summary>
internal static class DateWords
{
    private enum Role
    {
        Weekday,

        // 18 de set. de 2023; 1er janvier; 4th of July; 1º de enero
        InsideDate,

        // Jul 14, 2026 at 10:00; 14 Juli 2026 pukul 10.00
        BeforeTime,
        InsideDateOrBeforeTime,
    }

    private static readonly WordTable<Role> words = new(
    [
        ("monday mon tuesday tue tues wednesday wed thursday thu thur thurs friday fri saturday sat sunday sun", Role.Weekday),
        ("senin sen selasa sel rabu rab kamis kam jumat jum'at jum sabtu sab minggu min ahad", Role.Weekday),
        ("lundi lun mardi mar mercredi mer jeudi jeu vendredi ven samedi sam dimanche dim", Role.Weekday),
        ("segunda seg terça ter quarta qua quinta qui feira", Role.Weekday),
        ("sexta sex sábado sáb domingo dom", Role.Weekday),
        ("lunedì martedì mercoledì giovedì gio venerdì sabato domenica", Role.Weekday),
        ("lunes martes miércoles mié jueves jue viernes vie", Role.Weekday),
        ("montag mo dienstag di mittwoch mi donnerstag do freitag fr samstag sonnabend sa sonntag so", Role.Weekday),
        ("st nd rd th er re de del of o", Role.InsideDate),
        ("at pukul um às alle ore las", Role.BeforeTime),
        ("a à", Role.InsideDateOrBeforeTime),
    ]);

    public static bool IsWeekday(ReadOnlySpan<byte> word) => words.TryFind(word, out var role) && role is Role.Weekday;

    public static bool IsInsideDate(ReadOnlySpan<byte> word) =>
        words.TryFind(word, out var role) && role is Role.InsideDate or Role.InsideDateOrBeforeTime;

    public static bool IsBeforeTime(ReadOnlySpan<byte> word) =>
        words.TryFind(word, out var role) && role is Role.BeforeTime or Role.InsideDateOrBeforeTime;
}

namespace Sales.Facts;

/// <summary>Kinds of activity, whatever a tool or a person calls them.</summary>
public static class ActivityKinds
{
    public const string Call = "call";
    public const string Meeting = "meeting";
    public const string Task = "task";
    public const string Message = "message";
    public const string Email = "email";

    private static readonly (string Kind, string[] Words)[] Known =
    [
        (Call, ["call", "phone", "telepon", "telpon"]),
        (Meeting, ["meeting", "event", "visit", "demo", "rapat", "pertemuan", "kunjungan", "temu"]),
        (Email, ["email", "e-mail", "mail", "surel"]),
        (Message, ["message", "chat", "whatsapp", "wa", "sms", "line", "telegram", "pesan"]),
        (Task, ["task", "to-do", "todo", "tugas"]),
    ];

    /// <summary>The kind that a text names; null where it names none.</summary>
    public static string? Of(string text)
    {
        var words = text.ToLowerInvariant().Split([' ', '/', ',', '(', ')', '_'], StringSplitOptions.RemoveEmptyEntries);
        return Known.FirstOrDefault(known => words.Any(known.Words.Contains)).Kind;
    }
}

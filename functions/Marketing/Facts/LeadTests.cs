namespace Marketing.Facts;

/// <summary>Words that say that a lead is nobody: a test, spam, or a record that is there twice.</summary>
public static class LeadTests
{
    private static readonly string[] Words = ["test", "tes", "testing", "uji", "spam", "duplicate", "duplicated", "duplikat", "dup"];

    /// <summary>Whether a status, or a name that the tool gives, marks a lead as one that does not count.</summary>
    public static bool Tells(params IEnumerable<string?> texts) => texts.Any(text =>
        text?.ToLowerInvariant().Split([' ', '-', '_', '/', ',', '(', ')', '<', '>', ':'], StringSplitOptions.RemoveEmptyEntries).Any(Words.Contains) == true);
}

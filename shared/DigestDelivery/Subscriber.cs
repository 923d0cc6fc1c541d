using System.Security.Cryptography;
using MimeKit;

namespace Pipeline.DigestDelivery;

/// <summary>Who gets a digest by mail.</summary>
/// <param name="Address">In lower case.</param>
/// <param name="Language">"id" or "en".</param>
public sealed record Subscriber(string Address, string Language)
{
    // RFC 5321. Letters beyond ASCII before the @ few servers take.
    private const int Longest = 254;

    /// <summary>What stands for the address in names of blobs and in logs.</summary>
    public string Id => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Address)))[..16];

    /// <summary>"ani@firm.example" or "ani@firm.example:en"; null where it is no address.</summary>
    public static Subscriber? TryParse(string text, string language)
    {
        var (address, own) = text.Split(':', 2) is [var before, "id" or "en"] ? (before, text[^2..]) : (text, language);
        return MailboxAddress.TryParse(address, out var mailbox) && mailbox.Address is { } plain && plain == address
            && plain.IndexOf('@', StringComparison.Ordinal) > 0 && plain.Length <= Longest && plain.All(char.IsAscii)
            ? new(plain.ToLowerInvariant(), own) : null;
    }

    // An address is a person's, and belongs in no log.
    public override string ToString() => Id;
}

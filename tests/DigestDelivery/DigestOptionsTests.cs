using MailKit.Security;
using Pipeline.DigestDelivery;
using Xunit;

namespace Pipeline.Tests.DigestDelivery;

/// <summary>What an operator sets, and what is answered where it is wrong.</summary>
public sealed class DigestOptionsTests
{
    [Fact]
    public void Settings_are_read()
    {
        var settings = Read(
            ("Smtp", "smtps://reports%40firm.example:p%40ss@mail.firm.example"), ("From", "Reports <reports@firm.example>"),
            ("To", "Ani@firm.example; budi@firm.example:en"), ("Days", "Mon, kamis"), ("Link", "https://desk.firm.example"),
            ("Chat", "none"));
        Assert.Equal(
            new SmtpAddress("mail.firm.example", 465, SecureSocketOptions.SslOnConnect, "reports@firm.example", "p@ss"), settings.Smtp);
        Assert.Equal([new("ani@firm.example", "id"), new("budi@firm.example", "en")], settings.To);
        Assert.Equal([DayOfWeek.Monday, DayOfWeek.Thursday], settings.Days);
        Assert.Null(settings.Chat);
        Assert.True(settings.IsSet);
        Assert.False(Read(("Smtp", "none"), ("Chat", "")).IsSet);
    }

    [Theory]
    [InlineData("smtp://mail.firm.example", 587, SecureSocketOptions.StartTls)]
    [InlineData("smtp://mail.firm.example:25", 25, SecureSocketOptions.StartTls)]
    [InlineData("smtp://127.0.0.1:2525", 2525, SecureSocketOptions.StartTlsWhenAvailable)]
    public void Nothing_is_told_unencrypted_beyond_this_machine(string text, int port, SecureSocketOptions security)
    {
        var address = SmtpAddress.Parse(text);
        Assert.Equal((port, security, null), (address.Port, address.Security, address.User));
    }

    [Theory]
    [InlineData("Smtp", "https://secret@mail.firm.example")]
    [InlineData("Smtp", "secret")]
    [InlineData("Smtp", "@Microsoft.KeyVault(SecretUri=https://secret)")]
    [InlineData("Chat", "http://hooks.slack.com/secret")]
    [InlineData("Chat", "secret")]
    [InlineData("From", "nobody")]
    [InlineData("To", "nobody")]
    [InlineData("Days", "Someday")]
    [InlineData("Link", "desk")]
    [InlineData("Link", "https://ani:secret@desk.firm.example")]
    [InlineData("Language", "fr")]
    public void What_is_wrong_is_named_and_a_secret_is_not_quoted(string name, string value)
    {
        var said = Assert.Throws<FormatException>(
            () => Read(
                [("Smtp", "smtp://mail.firm.example"), .. name == "From" ? [] : new[] { ("From", "r@firm.example") }, (name, value)]));
        Assert.StartsWith($"Digest__{name} is ", said.Message, StringComparison.Ordinal);
        Assert.Contains("expected", said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("secret@", said.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("'secret'", said.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_printed_of_them_holds_no_password_and_no_address()
    {
        Assert.DoesNotContain("word", SmtpAddress.Parse("smtp://user:word@mail.firm.example").ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain("ani", new Subscriber("ani@firm.example", "id").ToString(), StringComparison.Ordinal);
    }

    private static DigestSettings Read(params (string Name, string Value)[] settings) =>
        DigestOptions.Read(name => settings.LastOrDefault(setting => setting.Name == name).Value, "id");
}

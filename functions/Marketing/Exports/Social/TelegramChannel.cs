using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>
/// A channel's history as Telegram Desktop exports it (result.json): a post a message, with its reactions. Telegram tells nothing of views
/// there. The file lays each message out over lines of its own.
/// </summary>
public sealed class TelegramChannel : LineFormat
{
    public override string Id => "telegram-channel";

    public override string Name => "Telegram channel (JSON of Telegram Desktop)";

    public override string NamesFrom => "documentation and public code that reads it";

    public override string Source => "telegram";

    public override string Expected =>
        "\"type\": \"public_channel\" (or private_channel) and \"messages\" at the beginning, as Telegram Desktop lays them out";

    public override double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines) =>
        HasMessages(lines) && Holds(lines, " \"type\": \"public_channel\","u8, " \"type\": \"private_channel\","u8) ? 1 : 0;

    public override double Resemble(IReadOnlyList<ReadOnlyMemory<byte>> lines) => HasMessages(lines) ? 0.4 : 0;

    public override LineReading Begin(Reading reading) => new TelegramMessages(reading);

    private static bool HasMessages(IReadOnlyList<ReadOnlyMemory<byte>> lines) =>
        Holds(lines, " \"messages\": ["u8, " \"messages\": ["u8);

    // What describes the chat stands above its messages.
    private static bool Holds(IReadOnlyList<ReadOnlyMemory<byte>> lines, ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        foreach (var line in lines.Take(12))
        {
            var text = line.Span.TrimEnd("\r "u8);
            if (text.SequenceEqual(one) || text.SequenceEqual(other))
            {
                return true;
            }
        }

        return false;
    }
}

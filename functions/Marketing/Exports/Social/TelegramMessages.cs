using System.Text.Json;
using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Social;

/// <summary>The messages of one channel: gathered line by line, each read when it is whole.</summary>
internal sealed class TelegramMessages(Reading reading) : LineReading
{
    private const string Network = "telegram";

    // No message is longer: Telegram cuts texts at 4,096 letters.
    private const int Longest = 256 * 1024;

    private readonly List<byte> message = [];

    // Posts without reactions, until one has some.
    private readonly List<Post> waiting = [];
    private bool isOpen;
    private bool hasReactions;
    private long services;
    private string? channel;
    private string? channelId;
    private LineFault fault = new(null, "", "");

    public override LineTaken Take(ReadOnlySpan<byte> line)
    {
        var text = line.TrimEnd("\r "u8);
        if (text.SequenceEqual("  {"u8))
        {
            var wasOpen = isOpen;
            Open();
            fault = new(null, "", "the whole of a message before the next one begins");
            return wasOpen ? LineTaken.Rejected : LineTaken.NoRow;
        }

        if (!isOpen)
        {
            TellChannel(text);
            return LineTaken.NoRow;
        }

        if (text.SequenceEqual("  }"u8) || text.SequenceEqual("  },"u8))
        {
            isOpen = false;
            message.Add((byte)'}');
            return Read();
        }

        if (message.Count + text.Length <= Longest)
        {
            message.AddRange(text);
        }

        return LineTaken.NoRow;
    }

    public override LineFault Explain(ReadOnlySpan<byte> line) => fault;

    // Versions that write no reactions say nothing of them; where one has some, the others have none.
    public override void Finish()
    {
        waiting.ForEach(reading.Offer);
        if (services > 0)
        {
            reading.Note($"{Plural.Counted(services, "entry tells", "entries tell")} of pins, names and the like: no posts.");
        }

        if (isOpen)
        {
            reading.Note("The file ends within a message, which was not read.");
        }
    }

    private void Open()
    {
        isOpen = true;
        message.Clear();
        message.Add((byte)'{');
    }

    private void TellChannel(ReadOnlySpan<byte> line)
    {
        if (!line.StartsWith(" \""u8) || line.StartsWith("  "u8) || line.EndsWith("["u8))
        {
            return;
        }

        try
        {
            line = line.TrimEnd(","u8);
            using var told = JsonDocument.Parse(
                "{" + Encoding.UTF8.GetString(JsonEscapes.MayHoldHalves(line) ? JsonEscapes.DropHalves(line) : line) + "}");
            foreach (var member in told.RootElement.EnumerateObject())
            {
                channel = member.Name == "name" && member.Value.ValueKind == JsonValueKind.String ? member.Value.GetString() : channel;
                channelId = member.Name == "id" ? member.Value.ToString() : channelId;
            }
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            // A line of what nobody reads.
        }
    }

    private LineTaken Read()
    {
        try
        {
            var whole = message.ToArray();
            using var document = JsonDocument.Parse(JsonEscapes.MayHoldHalves(whole) ? JsonEscapes.DropHalves(whole) : whole);
            return Keep(document.RootElement);
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException or ArgumentException)
        {
            fault = new(null, Encoding.UTF8.GetString([.. message.Take(120)]), "one whole message");
            return LineTaken.Rejected;
        }
    }

    private LineTaken Keep(JsonElement told)
    {
        var id = Text(told, "id");
        if (Text(told, "type") == "service")
        {
            services++;
            return LineTaken.NoRow;
        }

        if (string.IsNullOrEmpty(id) || Text(told, "type") != "message")
        {
            fault = new(id is null ? "id" : "type", Text(told, "type") ?? "", "a message with its id");
            return LineTaken.Rejected;
        }

        if (PublishedAt(told) is not { } at)
        {
            fault = new("date", Text(told, "date") ?? "", "a date and time");
            return LineTaken.Rejected;
        }

        var reactions = Reactions(told);
        if (reactions is not null && !hasReactions)
        {
            hasReactions = true;
            waiting.ForEach(post => reading.Offer(post with { Reactions = 0 }));
            waiting.Clear();
        }

        var post = new Post
        {
            Network = Network,
            Account = channel,
            PostId = channelId is null ? id : $"{channelId}/{id}",
            PublishedAt = at,
            IsHistory = true,
            Text = Post.Words(Words(told)),
            Reactions = reactions ?? (hasReactions ? 0 : null),
        };
        if (hasReactions)
        {
            reading.Offer(post);
        }
        else
        {
            waiting.Add(post);
        }

        return LineTaken.Kept;
    }

    // The date is the wall clock of whoever exported; the seconds beside it are everybody's.
    private DateTime? PublishedAt(JsonElement told) =>
        long.TryParse(Text(told, "date_unixtime"), NumberStyles.None, CultureInfo.InvariantCulture, out var seconds)
            && seconds is > 0 and < 4_102_444_800
            ? DateTime.SpecifyKind(
                TimeZoneInfo.ConvertTime(DateTimeOffset.FromUnixTimeSeconds(seconds), reading.Settings.TimeZone).DateTime,
                DateTimeKind.Unspecified)
            : Dates.TryRead(Encoding.UTF8.GetBytes(Text(told, "date") ?? ""), DateOrder.YearMonthDay, out var moment, out _)
            ? moment.In(reading.Settings.TimeZone) : null;

    private static long? Reactions(JsonElement told) =>
        told.TryGetProperty("reactions", out var reactions) && reactions.ValueKind == JsonValueKind.Array
            ? reactions.EnumerateArray().Sum(
                reaction => reaction.ValueKind == JsonValueKind.Object && reaction.TryGetProperty("count", out var count)
                    && count.ValueKind == JsonValueKind.Number && count.TryGetInt32(out var times) ? (long)times : 0)
            : null;

    // A text with a link or in bold is a list of its parts.
    private static string? Words(JsonElement told) => !told.TryGetProperty("text", out var text) ? null
        : text.ValueKind == JsonValueKind.String ? text.GetString()
        : text.ValueKind == JsonValueKind.Array ? string.Concat(text.EnumerateArray().Select(
            part => part.ValueKind == JsonValueKind.String ? part.GetString()
                : part.ValueKind == JsonValueKind.Object ? Text(part, "text") : ""))
        : null;

    private static string? Text(JsonElement told, string name) =>
        told.TryGetProperty(name, out var value) && value.ValueKind is JsonValueKind.String or JsonValueKind.Number
            ? value.ToString() : null;
}

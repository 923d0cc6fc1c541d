using System.Text.Json;
using Pipeline.Uploads;

namespace Pipeline.Queues;

/// <summary>
/// What storage says when a blob was written, in both of Event Grid's schemas: CloudEvents 1.0 and Event Grid's own,
/// one event or an array of them. The sweep writes the first, so that every upload comes by one road.
/// Source: Azure Blob Storage as an Event Grid source.
/// </summary>
public static class UploadEvent
{
    private const string Created = "Microsoft.Storage.BlobCreated";
    private const string Containers = "/containers/";
    private const string Blobs = "/blobs/";

    /// <summary>The uploads a message speaks of; other kinds of events speak of none.</summary>
    /// <exception cref="WrongMessageException">The message is no such event.</exception>
    public static IReadOnlyList<Arrival> Read(ReadOnlyMemory<byte> message)
    {
        try
        {
            using var json = JsonDocument.Parse(message);
            var root = json.RootElement;
            return root.ValueKind == JsonValueKind.Array
                ? [.. root.EnumerateArray().Select(One).OfType<Arrival>()]
                : One(root) is { } arrival ? [arrival] : [];
        }
        catch (JsonException e)
        {
            throw new WrongMessageException($"The message is not JSON ({e.Message}); expected a {Created} event.", e);
        }
        catch (InvalidOperationException e)
        {
            // A text of half a surrogate pair, or of bytes that are no UTF-8, is found only when it is asked for.
            throw new WrongMessageException($"The message holds a text that is none ({e.Message}); expected a {Created} event.", e);
        }
    }

    /// <summary>The same event, for an upload that a sweep found.</summary>
    public static BinaryData Write(Arrival arrival) => BinaryData.FromObjectAsJson(new Dictionary<string, object?>
    {
        ["specversion"] = "1.0",
        ["type"] = Created,
        ["source"] = "sweep",
        ["id"] = $"{arrival.Container}/{arrival.Name}/{arrival.ETag}",
        ["subject"] = $"/blobServices/default{Containers}{arrival.Container}{Blobs}{arrival.Name}",
        ["data"] = new Dictionary<string, object?> { ["eTag"] = arrival.ETag },
    });

    private static Arrival? One(JsonElement json)
    {
        if (json.ValueKind != JsonValueKind.Object)
        {
            throw new WrongMessageException($"The message holds a {json.ValueKind}; expected a {Created} event.");
        }

        var kind = Text(json, "type") ?? Text(json, "eventType")
            ?? throw new WrongMessageException($"The message names no 'type' and no 'eventType'; expected a {Created} event.");
        if (kind != Created)
        {
            return null;
        }

        var subject = Text(json, "subject")
            ?? throw new WrongMessageException("The event has no 'subject'; expected /blobServices/default/containers/…/blobs/….");
        var container = subject.IndexOf(Containers, StringComparison.Ordinal);
        var blob = subject.IndexOf(Blobs, StringComparison.Ordinal);
        if (container < 0 || blob < container + Containers.Length)
        {
            throw new WrongMessageException($"The event's subject is '{subject}'; expected /blobServices/default/containers/…/blobs/….");
        }

        var name = subject[(blob + Blobs.Length)..];
        if (UploadNames.Fault(name) is { } fault)
        {
            throw new WrongMessageException($"The event speaks of '{name}', which is no name of an upload: {fault}.");
        }

        return new Arrival(
            subject[(container + Containers.Length)..blob],
            name,
            json.TryGetProperty("data", out var data) && data.ValueKind == JsonValueKind.Object ? Text(data, "eTag")?.Trim('"') : null);
    }

    private static string? Text(JsonElement json, string name) =>
        json.TryGetProperty(name, out var value) && value.ValueKind == JsonValueKind.String ? value.GetString() : null;
}

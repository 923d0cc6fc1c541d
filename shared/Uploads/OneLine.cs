using System.Text.Json;
using System.Text.Json.Serialization;

namespace Pipeline.Uploads;

/// <summary>Writes each value on a line of its own, so that a long list can be read, searched and compared by line.</summary>
public sealed class OneLine<T> : JsonConverter<T>
{
    private static readonly JsonSerializerOptions Compact = new(JsonText.Options) { WriteIndented = false };

    public override T? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        JsonSerializer.Deserialize<T>(ref reader, Compact);

    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteRawValue(JsonSerializer.SerializeToUtf8Bytes(value, Compact), skipInputValidation: true);
}

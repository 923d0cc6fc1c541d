using System.Text.Json.Serialization;

namespace Pipeline.Uploads;

/// <summary>How an upload ended.</summary>
[JsonConverter(typeof(JsonStringEnumConverter<Outcome>))]
public enum Outcome
{
    [JsonStringEnumMemberName("taken in")]
    TakenIn,

    [JsonStringEnumMemberName("refused")]
    Refused,
}

using System.Text.Json;
using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>GA4's BigQuery export as JSON lines: integers as texts, nulls left out or written, parameters nested.</summary>
public sealed class Ga4EventLines : LineFormat
{
    public override string Id => "ga4-bigquery-json";

    public override string Name => "GA4 BigQuery events (JSON lines)";

    public override string Source => "ga4-bigquery";

    /// <summary>Google Analytics Help: daily tables are updated for up to 72 hours.</summary>
    public override int ProvisionalDays => 3;

    public override string Expected => "JSON lines with event_date, event_name and event_params";

    public override double Recognise(IReadOnlyList<ReadOnlyMemory<byte>> lines)
    {
        var (rows, hits) = (0, 0);
        foreach (var line in lines)
        {
            var text = Bare(line.Span);
            rows += text.IsEmpty ? 0 : 1;
            hits += text.StartsWith("{"u8) && text.IndexOf("\"event_name\""u8) >= 0 && text.IndexOf("\"event_date\""u8) >= 0 ? 1 : 0;
        }

        return rows == 0 ? 0 : (double)hits / rows;
    }

    public override LineReading Begin(Reading reading) => new Events(reading);

    // A list of objects, one a line, is JSON lines but for its brackets and commas.
    private static ReadOnlySpan<byte> Bare(ReadOnlySpan<byte> line) => line.Trim(" \t\r,[]\ufeff"u8);

    private sealed class Events(Reading reading) : LineReading
    {
        private readonly Ga4Sessions sessions = new();
        private string expected = "one whole JSON object";

        public override LineTaken Take(ReadOnlySpan<byte> line)
        {
            var text = Bare(line);
            if (text.IsEmpty)
            {
                return line.Trim(" \t\r"u8).IsEmpty ? LineTaken.Empty : LineTaken.NoRow;
            }

            var told = new Ga4Event();
            try
            {
                var json = new Utf8JsonReader(JsonEscapes.MayHoldHalves(text) ? JsonEscapes.DropHalves(text) : text);
                using var document = JsonDocument.ParseValue(ref json);
                if (document.RootElement.ValueKind == JsonValueKind.Object)
                {
                    Read(document.RootElement, told);
                }
            }
            catch (Exception e) when (e is JsonException or InvalidOperationException)
            {
                expected = "one whole JSON object";
                return LineTaken.Rejected;
            }

            if (told.Day is null || told.Name.Length == 0)
            {
                expected = told.Day is null ? "event_date as 20260131" : "event_name";
                return LineTaken.Rejected;
            }

            sessions.Add(told);
            return LineTaken.Kept;
        }

        public override LineFault Explain(ReadOnlySpan<byte> line) => base.Explain(line) with { Expected = expected };

        public override void Finish() => sessions.Finish(reading);

        private static void Read(JsonElement row, Ga4Event told)
        {
            foreach (var member in row.EnumerateObject())
            {
                switch (member.Value.ValueKind)
                {
                    case JsonValueKind.String or JsonValueKind.Number or JsonValueKind.True:
                        told.Set(member.Name, member.Value.ToString());
                        break;
                    case JsonValueKind.Array when member.Name == "event_params":
                        ReadParameters(member.Value, told);
                        break;
                    case JsonValueKind.Object when member.Name == "collected_traffic_source":
                        Read(member.Value, told);
                        break;
                }
            }
        }

        private static void ReadParameters(JsonElement parameters, Ga4Event told)
        {
            foreach (var parameter in parameters.EnumerateArray())
            {
                if (parameter.ValueKind != JsonValueKind.Object
                    || !parameter.TryGetProperty("key", out var key) || key.ValueKind != JsonValueKind.String
                    || !parameter.TryGetProperty("value", out var value) || value.ValueKind != JsonValueKind.Object)
                {
                    continue;
                }

                foreach (var typed in value.EnumerateObject()
                    .Where(typed => typed.Value.ValueKind is JsonValueKind.String or JsonValueKind.Number))
                {
                    told.Set(key.GetString()!, typed.Value.ToString());
                }
            }
        }
    }
}

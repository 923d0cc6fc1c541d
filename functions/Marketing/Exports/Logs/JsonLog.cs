namespace Marketing.Exports.Logs;

/// <summary>A log of one JSON object a line; the formats differ in the names of the members.</summary>
public abstract class JsonLog : LogFormat
{
    protected abstract IReadOnlyDictionary<LogField, string[]> Members { get; }

    protected override HitReader Open() => new JsonReader(Members);
}

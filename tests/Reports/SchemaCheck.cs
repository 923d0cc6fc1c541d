using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Pipeline.Tests.Reports;

/// <summary>
/// The part of JSON Schema 2020-12 that report.schema.json uses. A keyword that is not known here fails, so that the
/// schema cannot ask for what nobody checks.
/// </summary>
internal sealed class SchemaCheck(JsonNode root)
{
    private static readonly HashSet<string> Told = ["$schema", "$id", "$defs", "title", "description"];

    public IReadOnlyList<string> Faults(JsonNode? value) => [.. Faults(root.AsObject(), value, "$")];

    private IEnumerable<string> Faults(JsonObject schema, JsonNode? value, string at) =>
        schema.Where(rule => !Told.Contains(rule.Key)).SelectMany(rule => Faults(schema, rule.Key, rule.Value!, value, at));

    private IEnumerable<string> Faults(JsonObject schema, string keyword, JsonNode rule, JsonNode? value, string at) => keyword switch
    {
        "$ref" => Faults(root["$defs"]![rule.GetValue<string>()["#/$defs/".Length..]]!.AsObject(), value, at),
        "type" => Fault(
            (rule is JsonArray types ? types.Select(type => type!.GetValue<string>()) : [rule.GetValue<string>()])
                .Any(type => IsOf(type, value)), at, $"is {Kind(value)}, not {rule.ToJsonString()}"),
        "const" => Fault(JsonNode.DeepEquals(rule, value), at, $"is not {rule.ToJsonString()}"),
        "enum" => Fault(
            rule.AsArray().Any(allowed => JsonNode.DeepEquals(allowed, value)), at,
            $"{value?.ToJsonString()} is none of {rule.ToJsonString()}"),
        "pattern" => Fault(
            value is null || Kind(value) != "string"
                || Regex.IsMatch(value.GetValue<string>(), rule.GetValue<string>(), RegexOptions.ECMAScript), at,
                $"{value?.ToJsonString()} is not like {rule}"),
        "minimum" => Fault(value is null || value.GetValue<double>() >= rule.GetValue<double>(), at, $"is less than {rule}"),
        "required" => rule.AsArray().Select(name => name!.GetValue<string>())
            .Where(name => value is not JsonObject o || !o.ContainsKey(name)).Select(name => $"{at} lacks {name}"),
        "properties" => rule.AsObject().Where(property => value is JsonObject o && o.ContainsKey(property.Key))
            .SelectMany(property => Faults(property.Value!.AsObject(), value![property.Key], $"{at}.{property.Key}")),
        "additionalProperties" => (value as JsonObject ?? []).Where(property => schema["properties"]?[property.Key] is null)
            .SelectMany(property =>
            rule is JsonObject each ? Faults(each, property.Value, $"{at}.{property.Key}") : [$"{at}.{property.Key} is not foreseen"]),
        "items" => (value as JsonArray ?? []).SelectMany((item, index) => Faults(rule.AsObject(), item, $"{at}[{index}]")),
        "oneOf" => Fault(rule.AsArray().Count(one => !Faults(one!.AsObject(), value, at).Any()) == 1, at, "fits not one alone"),
        _ => throw new NotSupportedException($"Keyword '{keyword}' is not checked here."),
    };

    private static IEnumerable<string> Fault(bool holds, string at, string what) => holds ? [] : [$"{at} {what}"];

    private static bool IsOf(string type, JsonNode? value) =>
        Kind(value) is var kind && (kind == type || (type == "number" && kind == "integer"));

    private static string Kind(JsonNode? value) => value?.GetValueKind() switch
    {
        null => "null",
        System.Text.Json.JsonValueKind.Object => "object",
        System.Text.Json.JsonValueKind.Array => "array",
        System.Text.Json.JsonValueKind.String => "string",
        System.Text.Json.JsonValueKind.Number => Regex.IsMatch(value.ToJsonString(), @"^-?\d+$") ? "integer" : "number",
        _ => "boolean",
    };
}

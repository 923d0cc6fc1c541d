using System.Security.Cryptography;
using Pipeline.Uploads;

namespace Pipeline.Tables.Mappings;

/// <summary>
/// What a business says of a table of its own: of which template's columns its columns are. It is known by its headings, never by the name
/// of a file alone.
/// </summary>
public sealed record Mapping
{
    public required string Name { get; init; }

    /// <summary>The id of the template that it stands for.</summary>
    public required string Template { get; init; }

    public required IReadOnlyList<MappingLine> Lines { get; init; }

    /// <summary>Tells its content from any other: what it reads is read again when this changes.</summary>
    public string Print() => Convert.ToHexStringLower(SHA256.HashData(JsonText.Write(this)))[..32];

    /// <summary>Tells its name in letters that storage takes beside a blob.</summary>
    public static string KeyOf(string name) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Spellings.Normalize(name))))[..16];
}

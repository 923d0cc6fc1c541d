using System.Security.Cryptography;
using Pipeline.Tables.Mappings;

namespace Pipeline.Uploads.Readers;

/// <summary>
/// Tells whether an upload was read as it would be read now. The fingerprint is of what can change its facts: the sources of its formats,
/// the zone in which days were understood, the key of hashes where they hold any, and the business's own words for machines where they
/// count, and the business's own mapping where a file is read by one. It is the same in every folder, configuration, machine and commit
/// that changes none of them.
/// </summary>
public sealed class Fingerprints(Side side, PipelineSettings settings, Mappings? mappings = null)
{
    private readonly Mappings mappings = mappings ?? Mappings.None;
    private readonly Lazy<IReadOnlyDictionary<string, FormatSources>> formats = new(() => FormatSources.Of(side.Knowledge));
    private string? ofAll;

    /// <summary>Over all formats of the side: what can change what a file is taken for.</summary>
    public string OfAll => ofAll ??= Of(formats.Value.Keys, mappings.Id.Length == 0 ? [] : [mappings.Id]);

    /// <summary>Over some formats. One that is gone is like one that has changed.</summary>
    public string Of(IEnumerable<string> ids) => Of(ids, []);

    private string Of(IEnumerable<string> ids, IEnumerable<string> prints)
    {
        var used = ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => (Id: id, Sources: formats.Value.TryGetValue(id, out var known) ? known : null)).ToList();
        var said = used.Select(format => $"{format.Id} {format.Sources?.Print}")
            .Append(settings.TimeZone.Id)
            .Append(used.Exists(format => format.Sources?.UsesHashKey == true) ? settings.HashKeyId : "")
            .Concat(used.Exists(format => format.Sources?.UsesAgents == true) ? settings.Agents : [])
            .Concat(prints);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))))[..32];
    }

    /// <summary>What the receipt of an upload says if it is read now: a refused one might be known by any format.</summary>
    public string Of(Receipt receipt) => receipt.Outcome == Outcome.Refused
        ? OfAll : Of(receipt.Files.Select(file => file.Format).OfType<string>(), PrintsOf(MappingsOf(receipt)));

    /// <summary>Whether it was read as it would be read now; a refused one by its head at least.</summary>
    public bool IsCurrent(Answer answer) => answer.Formats is { } ids
        ? answer.ReadBy == Of(ids, PrintsOf(answer.Mappings)) : answer.ReadBy is not null && answer.KnownBy == OfAll;

    public bool IsCurrent(Receipt receipt) => receipt.ReadBy == Of(receipt);

    /// <summary>The keys of the mappings by which the files of a receipt were read.</summary>
    public static IReadOnlyList<string> MappingsOf(Receipt receipt) =>
        [.. receipt.Files.Select(file => file.Mapping).OfType<string>().Select(Mapping.KeyOf).Distinct().Order(StringComparer.Ordinal)];

    // One that was withdrawn is like one that has changed.
    private IEnumerable<string> PrintsOf(IReadOnlyList<string> keys) =>
        keys.Count == 0 ? [] : keys.Select(key => $"{key} {mappings.Prints.GetValueOrDefault(key)}");
}

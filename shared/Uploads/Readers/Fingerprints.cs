using System.Security.Cryptography;

namespace Pipeline.Uploads.Readers;

/// <summary>
/// Tells whether an upload was read as it would be read now. The fingerprint is of what can change its facts: the sources of its formats,
/// the zone in which days were understood, the key of hashes where they hold any, and the business's own words for machines where they
/// count. It is the same in every folder, configuration, machine and commit that changes none of them.
/// </summary>
public sealed class Fingerprints(Side side, PipelineSettings settings)
{
    private readonly Lazy<IReadOnlyDictionary<string, FormatSources>> formats = new(() => FormatSources.Of(side.Knowledge));
    private string? ofAll;

    /// <summary>Over all formats of the side: what can change what a file is taken for.</summary>
    public string OfAll => ofAll ??= Of(formats.Value.Keys);

    /// <summary>Over some formats. One that is gone is like one that has changed.</summary>
    public string Of(IEnumerable<string> ids)
    {
        var used = ids.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)
            .Select(id => (Id: id, Sources: formats.Value.TryGetValue(id, out var known) ? known : null)).ToList();
        var said = used.Select(format => $"{format.Id} {format.Sources?.Print}")
            .Append(settings.TimeZone.Id)
            .Append(used.Exists(format => format.Sources?.UsesHashKey == true) ? settings.HashKeyId : "")
            .Concat(used.Exists(format => format.Sources?.UsesAgents == true) ? settings.Agents : []);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', said))))[..32];
    }

    /// <summary>What the receipt of an upload says if it is read now: a refused one might be known by any format.</summary>
    public string Of(Receipt receipt) => receipt.Outcome == Outcome.Refused
        ? OfAll : Of(receipt.Files.Select(file => file.Format).OfType<string>());

    /// <summary>Whether it was read as it would be read now; a refused one by its head at least.</summary>
    public bool IsCurrent(Answer answer) => answer.Formats is { } ids
        ? answer.ReadBy == Of(ids) : answer.ReadBy is not null && answer.KnownBy == OfAll;

    public bool IsCurrent(Receipt receipt) => receipt.ReadBy == Of(receipt);
}

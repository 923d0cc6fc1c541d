using System.Text.RegularExpressions;
using Pipeline.Facts;

namespace Pipeline.Reports.Links;

/// <summary>
/// Where records can be opened in the tools that keep them, as an operator says it: "hubspot=https://app.hubspot.com/contacts/12345678".
/// Of a tool whose addresses are not known the whole address is said, with {id} in it: "qontak.deals=https://…/{id}".
/// </summary>
public static partial class RecordAddresses
{
    public const string Leads = "leads";
    public const string Deals = "deals";

    /// <summary>The addresses, divided by semicolons or lines.</summary>
    /// <exception cref="FormatException">Says what was found and what is expected.</exception>
    public static IReadOnlyList<RecordAddress> Parse(string? text) =>
    [
        .. (text ?? "").Split([';', '\r', '\n'], StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries).SelectMany(One)
            .GroupBy(address => (address.Source, address.Kind)).Select(same => same.Last())
            .OrderBy(address => address.Source, StringComparer.Ordinal).ThenBy(address => address.Kind, StringComparer.Ordinal),
    ];

    /// <summary>Refuses tools that no format reads: nothing would ever be linked.</summary>
    /// <exception cref="FormatException">Names the one, and those that there are.</exception>
    public static void Check(IReadOnlyList<RecordAddress> addresses, IEnumerable<string> sources)
    {
        var known = sources.Distinct().Order(StringComparer.Ordinal).ToList();
        if (addresses.FirstOrDefault(address => !known.Contains(address.Source)) is { } stranger)
        {
            throw new FormatException($"'{stranger.Source}' is no source; expected one of {string.Join(", ", known)}.");
        }
    }

    /// <summary><c>record_link(tool, kind, id)</c> in SQL: the record's address; null where there is none.</summary>
    public static string Macro(IReadOnlyList<RecordAddress> addresses) =>
        "create or replace macro record_link(tool, kind, id) as "
            + (addresses.Count == 0 ? "null::varchar" : $"case {string.Join(' ', addresses.Select(When))} end");

    // Of a deal that others were merged into the first id is its own.
    private static string When(RecordAddress address)
    {
        var parts = address.Pattern.Split("{id}", 2);
        return $"when tool = {Names.Quote(address.Source)} and kind = {Names.Quote(address.Kind)} "
            + $"and regexp_full_match(split_part(id, ';', 1), {Names.Quote(address.Ids)}) "
            + $"then {Names.Quote(parts[0])} || url_encode(regexp_extract(split_part(id, ';', 1), {Names.Quote($"^{address.Ids}$")}, 1)) "
            + $"|| {Names.Quote(parts[1])}";
    }

    private static IEnumerable<RecordAddress> One(string part)
    {
        var (name, address) = part.IndexOf('=', StringComparison.Ordinal) is var at and > 0
            ? (part[..at].Trim().ToLowerInvariant(), part[(at + 1)..].Trim()) : ("", "");
        if (!Web().IsMatch(address) || !Uri.IsWellFormedUriString(address.Replace("{id}", "1", StringComparison.Ordinal), UriKind.Absolute))
        {
            throw Wrong(part, "a tool and its address, such as hubspot=https://app.hubspot.com/contacts/12345678");
        }

        if (address.Contains("{id}", StringComparison.Ordinal))
        {
            return name.Split('.') is [{ Length: > 0 } source, Leads or Deals] and [_, var kind]
                ? [new(source, kind, "(.+)", address)]
                : throw Wrong(part, "whose records stand there, such as qontak.leads= or qontak.deals= before it");
        }

        if (CrmTool.All.FirstOrDefault(tool => tool.Source == name) is not { } known)
        {
            throw Wrong(
                part, $"{{id}} where the record's id stands; without it the addresses of {string.Join(", ", CrmTool.All.Select(
                    tool => tool.Source))} are known");
        }

        var root = address.TrimEnd('/');
        return Regex.IsMatch(root, $"^{known.Address}$", RegexOptions.IgnoreCase)
            ? known.Lead is null ? [new(name, Deals, known.DealIds, root + known.Deal)]
                : [new(name, Leads, known.LeadIds, root + known.Lead), new(name, Deals, known.DealIds, root + known.Deal)]
            : throw Wrong(part, $"an address such as {known.Source}={known.Example}");
    }

    private static FormatException Wrong(string found, string expected) => new($"'{found}' is no address; expected {expected}.");

    // A page links to it: no script, no quote, no blank.
    [GeneratedRegex(@"^https?://[^\s""'<>]+$", RegexOptions.IgnoreCase)]
    private static partial Regex Web();
}

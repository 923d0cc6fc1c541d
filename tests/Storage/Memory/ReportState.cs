using System.Text;
using Pipeline.Publishing;
using Pipeline.Uploads;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>What reports, publications and what is given back hold, in words; in capitals what must never be.</summary>
internal static class ReportState
{
    private static readonly (string Owner, string[] Given)[] Owners =
        [("sales", ["sales-published"]), ("handoff", ["marketing-feedback", "sales-feedback"])];

    public static string Tell(MemoryAccount account) =>
        string.Join('\n', Owners.SelectMany(owner => Of(account, owner.Owner, owner.Given)));

    private static IEnumerable<string> Of(MemoryAccount account, string owner, string[] given)
    {
        var reports = BlobNames.Reports(owner);
        var pointer = account.Find(reports, BlobNames.EditionPointer) is { } blob
            ? JsonText.Read<EditionPointer>(blob.Content) : EditionPointer.None;
        yield return $"{owner}: latest {pointer.Latest:yyyy-MM-dd}";
        foreach (var (day, edition) in pointer.Days)
        {
            foreach (var (container, folder) in edition.Folders)
            {
                var files = account.List(container, folder);
                yield return files.Count == 2
                    ? $"  {day:yyyy-MM-dd} {container}: {Text(files[0].Value)}" : $"A NAMED FOLDER OF {container} IS NOT WHOLE";
            }

            if (Differs(account, reports, BlobNames.DayReport(day), edition.Folders[reports]))
            {
                yield return "A DAY'S PAGE IS ANOTHER THAN ITS REPORT";
            }
        }

        if (pointer.Latest is { } latest && Differs(account, reports, BlobNames.LatestReport, pointer.FolderOf(reports, latest)!))
        {
            yield return "THE LATEST PAGE IS ANOTHER THAN ITS REPORT";
        }

        var wanted = pointer.Days.Keys.Select(BlobNames.DayReport).Append(BlobNames.LatestReport).ToHashSet(StringComparer.Ordinal);
        foreach (var container in given.Prepend(reports))
        {
            foreach (var (name, _) in account.List(container, "").Where(each => each.Key.Contains('/', StringComparison.Ordinal)))
            {
                if (container != reports || !wanted.Contains(name)
                    ? !pointer.Names(container, name[..(name.LastIndexOf('/') + 1)]) : pointer.Latest is null)
                {
                    yield return $"NOTHING LEADS TO {container}/{name[name.LastIndexOf('/')..]}";
                }
            }

            if (container != reports
                && (account.Find(container, BlobNames.Current)?.Content is { } says
                    ? Encoding.UTF8.GetString(says) : "") is { Length: > 0 } current
                && current != Encoding.UTF8.GetString(JsonText.Write(Current.Of(pointer, container))))
            {
                yield return $"WHAT IS FOLLOWED IN {container} IS ANOTHER THAN WHAT COUNTS";
            }
        }
    }

    private static bool Differs(MemoryAccount account, string container, string page, string folder) =>
        account.Find(container, page) is not { } shown || account.Find(container, folder + BlobNames.Page) is not { } made
            || !shown.Content.SequenceEqual(made.Content) || shown.Metadata["folder"] != folder;

    private static string Text(MemoryBlob blob) => Encoding.UTF8.GetString(blob.Content).Replace('\n', ';');
}

using System.Reflection;
using System.Text.RegularExpressions;

namespace Pipeline.Uploads.Readers;

/// <summary>
/// The sources that lie in an assembly as text: those that read exports, their words and the records they fill. Normalised, so that
/// the line endings of the machine that built them, their indentation and lines that are comments only make no difference.
/// </summary>
public static partial class SourceTexts
{
    // Embedded under this name by the project files.
    private const string Prefix = "sources/";

    /// <summary>The names of a side's metrics, which are words to the formats that ask for them: this is what they call.</summary>
    public const string MetricNames = nameof(Knowledge.SqlOf);

    /// <summary>
    /// Path inside the project, with slashes, and text, by path; the data files of formats by the names that their resources have.
    /// </summary>
    /// <exception cref="InvalidOperationException">None lies in it: nothing could tell when its readers change.</exception>
    public static IReadOnlyDictionary<string, string> Of(Assembly assembly)
    {
        var texts = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var resource in assembly.GetManifestResourceNames()
            .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal) || IsData(name)))
        {
            using var reader = new StreamReader(assembly.GetManifestResourceStream(resource)!, Encoding.UTF8);
            var path = IsData(resource) ? resource : resource[Prefix.Length..].Replace('\\', '/');
            texts[path] = Normalize(path, reader.ReadToEnd());
        }

        if (assembly.GetManifestResourceNames().Where(name => name.Contains(".Metrics.", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal).ToList() is { Count: > 0 } metrics)
        {
            texts[MetricNames] = string.Join('\n', metrics);
        }

        return texts.Count > 0
            ? texts
            : throw new InvalidOperationException(
                $"{assembly.GetName().Name} holds no resource '{Prefix}…'; expected its sources, embedded by its project file.");
    }

    /// <summary>The same for every text that reads the same.</summary>
    public static string Normalize(string path, string text)
    {
        var lines = text.TrimStart('\uFEFF').ReplaceLineEndings("\n");
        return path.EndsWith(".cs", StringComparison.Ordinal) && !HasLongLiterals(lines)
            ? string.Join(
                '\n', lines.Split('\n').Select(line => line.Trim())
                    .Where(line => line.Length > 0 && !line.StartsWith("//", StringComparison.Ordinal)))
            : lines;
    }

    private static bool IsData(string resource) =>
        resource.Contains(".Exports.", StringComparison.Ordinal)
            && (resource.EndsWith(".txt", StringComparison.Ordinal) || resource.EndsWith(".csv", StringComparison.Ordinal)
                || resource.EndsWith(".json", StringComparison.Ordinal));

    // Inside a literal of several lines a blank and two slashes are content. One that ends on its line is none of those.
    private static bool HasLongLiterals(string text) =>
        text.Split('\n').Any(line => (line.Split("\"\"\"").Length % 2 == 0) || OpenVerbatim().IsMatch(line));

    [GeneratedRegex("@\\$?\"(?:[^\"]|\"\")*$", RegexOptions.CultureInvariant)]
    private static partial Regex OpenVerbatim();
}

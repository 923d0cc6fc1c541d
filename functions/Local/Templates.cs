using Pipeline.Tables;

namespace Pipeline.Local;

/// <summary>
/// Writes the templates of our own: for each a CSV that holds its headings, and one README.txt with an example row of each.
/// </summary>
public static class Templates
{
    private const string Head = """
        Templates to be filled in by hand. Keep the headings (English or Indonesian, any order), fill in rows, upload.
        A column marked * is needed; the others may be left out. Uploaded again under its name, a file's rows replace those that tell
        the same; the others stay until the file is withdrawn.

        Templat untuk diisi sendiri. Pertahankan judul kolomnya (Inggris atau Indonesia, urutan bebas), isi barisnya, unggah.
        Kolom bertanda * wajib; yang lain boleh dihilangkan. Kalau berkas diunggah lagi dengan nama sama, barisnya menggantikan
        baris yang sama; yang lain tetap sampai berkasnya ditarik kembali.

        """;

    /// <summary>The formats that are templates of ours, whichever there are.</summary>
    public static IReadOnlyList<TableFormat> Formats { get; } =
        [.. LocalFiles.Formats.OfType<TableFormat>().Where(format => format.IsTemplate)];

    /// <summary>Writes them into a folder, which is created; the paths of what was written.</summary>
    public static async Task<IReadOnlyList<string>> WriteAsync(string folder, CancellationToken stop)
    {
        Directory.CreateDirectory(folder);
        List<string> written = [];
        var readme = new StringBuilder(Head);
        foreach (var format in Formats)
        {
            foreach (var template in TemplateFile.Of([format]))
            {
                var (file, table, heading) = (template.Name, template.Table, template.Heading);
                await WriteAsync(file, heading + "\n");
                readme.Append(CultureInfo.InvariantCulture, $"\n{file}: {format.Name}\n");
                foreach (var column in table.Columns)
                {
                    readme.Append(
                        CultureInfo.InvariantCulture,
                        $"    {column.Name}{(column.IsRequired ? " *" : "")}"
                            + $"{(column.Aliases.Count == 0 ? "" : $" (= {string.Join(", ", column.Aliases)})")}\n");
                }

                var rows = string.Join("\n    ", template.ExampleRows);
                readme.Append(CultureInfo.InvariantCulture, $"  example / contoh:\n    {heading}\n    {rows}\n");
            }
        }

        readme.Append(MappingWords.Text);
        foreach (var format in LocalFiles.Formats.OfType<LineFormat>().Where(format => format.Template is not null))
        {
            readme.Append(CultureInfo.InvariantCulture, $"\n{format.Name}\n{format.Template}\n");
        }

        await WriteAsync("README.txt", readme.ToString());
        return written;

        async Task WriteAsync(string file, string content)
        {
            var path = Path.Combine(folder, file);
            await File.WriteAllTextAsync(path, content.ReplaceLineEndings("\n"), stop);
            written.Add(path);
        }
    }
}

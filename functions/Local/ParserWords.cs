using System.Text.RegularExpressions;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>What the parser of command lines says, in English, put into the language that is typed.</summary>
public static partial class ParserWords
{
    private static readonly (Regex English, string Indonesian)[] All =
    [
        (MissingOfOption(), "Opsi $1 memerlukan isi"),
        (MissingOfCommand(), "Argumen $1 untuk perintah $2 belum ada"),
        (OneOf(), "$1 tidak dikenal. Pilihannya: $2"),
        (Twice(), "Opsi $1 hanya boleh berisi satu, tetapi ada $2"),
        (NoCommand(), "Perintahnya belum ada"),
        (Alone(), "Opsi $1 tidak bisa digabung dengan yang lain"),
        (WrongType(), "$1 bukan isi yang bisa dipakai untuk $2"),
    ];

    /// <summary>The message; as the parser says it where nobody has put it into the language.</summary>
    public static string Told(string message, ReportCulture culture) =>
        culture.Language == "id" && Array.Find(All, told => told.English.IsMatch(message)) is { English: { } english } found
            ? english.Replace(message, found.Indonesian) : message;

    [GeneratedRegex(@"^Required argument missing for option: (.*?)\.?$")]
    private static partial Regex MissingOfOption();

    [GeneratedRegex(@"^Required argument ('.*?') missing for command: (.*?)\.?$")]
    private static partial Regex MissingOfCommand();

    [GeneratedRegex(@"^Argument ('.*?') not recognized\. Must be one of:\s*([\s\S]*)$")]
    private static partial Regex OneOf();

    [GeneratedRegex(@"^Option ('.*?') expects a single argument but (\d+) were provided\.?$")]
    private static partial Regex Twice();

    [GeneratedRegex(@"^Required command was not provided\.?$")]
    private static partial Regex NoCommand();

    [GeneratedRegex(@"^(\S+) option cannot be combined with other arguments\.?$")]
    private static partial Regex Alone();

    [GeneratedRegex(@"^Cannot parse argument ('.*?') for (?:option|command|argument) ('.*?')[\s\S]*$")]
    private static partial Regex WrongType();
}

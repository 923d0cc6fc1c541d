using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Pipeline.Reports;

namespace Pipeline.Local;

/// <summary>The help of a command in the language that is typed: the parser's own headings are put into it, names stay.</summary>
internal sealed class HelpWords(HelpAction inner) : SynchronousCommandLineAction
{
    private static readonly Dictionary<string, string> Headings = new(StringComparer.Ordinal)
    {
        ["Description:"] = "Keterangan:",
        ["Usage:"] = "Cara pakai:",
        ["Arguments:"] = "Argumen:",
        ["Options:"] = "Opsi:",
        ["Commands:"] = "Perintah:",
    };

    /// <summary>Sets it for every command below.</summary>
    public static void Set(RootCommand root, ReportCulture culture)
    {
        if (culture.Language != "id")
        {
            return;
        }

        foreach (var option in root.Options)
        {
            if (option is HelpOption { Action: HelpAction action } help)
            {
                help.Description = "Menampilkan bantuan ini";
                help.Action = new HelpWords(action);
            }
            else if (option is VersionOption)
            {
                option.Description = "Menampilkan versi";
            }
        }
    }

    public override bool ClearsParseErrors => true;

    public override int Invoke(ParseResult parseResult)
    {
        var root = parseResult.RootCommandResult.Command.Name;
        var screen = parseResult.InvocationConfiguration.Output;
        using var told = new StringWriter(CultureInfo.InvariantCulture);
        parseResult.InvocationConfiguration.Output = told;
        var code = inner.Invoke(parseResult);
        parseResult.InvocationConfiguration.Output = screen;
        foreach (var line in told.ToString().TrimEnd().ReplaceLineEndings("\n").Split('\n'))
        {
            screen.WriteLine(Headings.GetValueOrDefault(line) ?? Usage(line, root));
        }

        return code;
    }

    private static string Usage(string line, string root) => line.StartsWith($"  {root} ", StringComparison.Ordinal)
        ? line.Replace("[command]", "[perintah]", StringComparison.Ordinal).Replace("[options]", "[opsi]", StringComparison.Ordinal)
        : line.Replace("[default: ", "[bawaan: ", StringComparison.Ordinal);
}

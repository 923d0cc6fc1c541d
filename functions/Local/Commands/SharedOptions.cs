using System.CommandLine;

namespace Pipeline.Local.Commands;

/// <summary>Options that several commands take.</summary>
public sealed class SharedOptions
{
    public Option<string?> Data { get; } = new("--data") { Description = "Folder where Azurite keeps its state; a fresh folder starts from nothing." };

    public Option<string> TimeZone { get; } = new("--time-zone") { Description = "The business's IANA zone.", DefaultValueFactory = _ => "Asia/Jakarta" };

    public Option<string> Currency { get; } = new("--currency") { Description = "The business's currency (ISO 4217).", DefaultValueFactory = _ => "IDR" };

    public Option<string> Language { get; } = new("--language") { Description = "Language of the pages: id or en.", DefaultValueFactory = _ => "id" };

    public SharedOptions()
    {
        Language.AcceptOnlyFromAmong("id", "en");
        TimeZone.Validators.Add(result =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(result.GetValueOrDefault<string>() ?? "", out _))
            {
                result.AddError($"'{result.GetValueOrDefault<string>()}' is no time zone; expected an IANA name such as Asia/Jakarta.");
            }
        });
        Currency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: 3 } code || !code.All(char.IsAsciiLetter))
            {
                result.AddError("--currency takes a code of three letters, such as IDR.");
            }
        });
    }

    public PipelineSettings Settings(ParseResult result) => new()
    {
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(result.GetValue(TimeZone)!),
        Currency = result.GetValue(Currency)!.ToUpperInvariant(),
        Language = result.GetValue(Language)!,
    };

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(TimeZone);
        command.Options.Add(Currency);
        command.Options.Add(Language);
    }
}

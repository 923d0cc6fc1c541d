using System.CommandLine;
using Pipeline.DigestDelivery;
using Pipeline.Reports;
using Pipeline.Reports.Links;

namespace Pipeline.Local.Commands;

/// <summary>Options that several commands take.</summary>
public sealed class SharedOptions
{
    public Option<string?> Data { get; } =
        new("--data") { Description = "Folder where Azurite keeps its state; a fresh folder starts from nothing." };

    public Option<string> TimeZone { get; } =
        new("--time-zone") { Description = "The business's IANA zone.", DefaultValueFactory = _ => "Asia/Jakarta" };

    public Option<string> Currency { get; } =
        new("--currency") { Description = "The business's currency (ISO 4217).", DefaultValueFactory = _ => "IDR" };

    public Option<string> Language { get; } =
        new("--language") { Description = "Language of the pages: id or en.", DefaultValueFactory = _ => "id" };

    public Option<string?> DigestLanguages { get; } =
        new("--digest-languages") { Description = "Further languages of the digest, as id,en; the pages' own otherwise." };

    public Option<double> AgreedHours { get; } =
        new("--agreed-hours")
        {
            Description = "Within how many hours sales is to turn to a lead.",
            DefaultValueFactory = _ => new PipelineSettings().AgreedHours
        };

    public Option<int> SilenceDays { get; } =
        new("--silence-days")
        {
            Description = "After how many days without a word of a person their next enquiry is a new lead.",
            DefaultValueFactory = _ => new PipelineSettings().SilenceDays
        };

    public Option<int?> HorizonDays { get; } =
        new("--horizon-days") { Description = "How many days after its creation a lead is judged; learned from won leads otherwise." };

    public Option<int?> KeepReportsDays { get; } =
        new("--keep-reports-days")
        {
            Description =
            "How many days dated reports, and what was published and given back with them, are kept; for ever otherwise."
        };

    public Option<long> RereadMegabytes { get; } =
        new("--reread-megabytes")
        {
            Description =
            "The most megabytes an hour of uploads that an older version has read and that are read again.",
            DefaultValueFactory = _ => new PipelineSettings().RereadBytesAnHour / 1024 / 1024
        };

    public Option<string?> Expect { get; } =
        new("--expect")
        {
            Description =
            "Sources that must come and after how many days, as ga4=1,hubspot=7; learned from what came otherwise."
        };

    public Option<string?> CrmAddresses { get; } =
        new("--crm-addresses")
        {
            Description =
            "Where leads and deals are opened, as hubspot=https://app.hubspot.com/contacts/12345678; semicolons between several."
        };

    public Option<FileInfo?> Agents { get; } =
        new("--agents")
        {
            Description = "File of words by which machines are told in access logs, one a line; 'person: WORD' is a person's.",
        };

    public SharedOptions()
    {
        Expect.Validators.Add(result =>
        {
            try
            {
                ExpectedSources.Check(ExpectedSources.Parse(result.GetValueOrDefault<string?>()), LocalFiles.Formats);
            }
            catch (FormatException e)
            {
                result.AddError(e.Message);
            }
        });
        CrmAddresses.Validators.Add(result =>
        {
            try
            {
                RecordAddresses.Check(
                    RecordAddresses.Parse(result.GetValueOrDefault<string?>()), LocalFiles.Formats.Select(format => format.Source));
            }
            catch (FormatException e)
            {
                result.AddError(e.Message);
            }
        });
        LocalFolder.RefuseFiles(Data);
        Agents.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<FileInfo?>() is { Exists: false } file)
            {
                result.AddError($"'{file.FullName}' is no file; --agents takes one with a word a line.");
            }
        });
        Language.AcceptOnlyFromAmong("id", "en");
        Takes(
            DigestLanguages, text => PipelineSettings.LanguagesOf(text) is not null,
            "--digest-languages takes id, en, or both divided by a comma.");
        TimeZone.Validators.Add(result =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(result.GetValueOrDefault<string>() ?? "", out _))
            {
                result.AddError($"'{result.GetValueOrDefault<string>()}' is no time zone; expected an IANA name such as Asia/Jakarta.");
            }
        });
        Takes(AgreedHours, hours => hours is > 0 and < 10_000, "--agreed-hours takes a number of hours above 0, such as 24.");
        Takes(SilenceDays, days => days is >= 1 and <= 3650, "--silence-days takes a number of days from 1 to 3650, such as 180.");
        Takes(HorizonDays, days => days is null or (>= 1 and <= 3650), "--horizon-days takes a number of days from 1 to 3650.");
        Takes(KeepReportsDays, days => days is null or (>= 1 and <= 36500), "--keep-reports-days takes a number of days from 1 to 36,500.");
        Takes(RereadMegabytes, number => number is >= 1 and <= 1_000_000, "--reread-megabytes takes a number from 1 to 1,000,000.");
        Currency.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string>() is not { Length: 3 } code || !code.All(char.IsAsciiLetter))
            {
                result.AddError("--currency takes a code of three letters, such as IDR.");
            }
        });
    }

    // What is no number of its type is thrown where it is asked for, before the parser tells of it.
    internal static void Takes<T>(Option<T> option, Func<T?, bool> isFit, string takes) => option.Validators.Add(result =>
    {
        try
        {
            if (!isFit(result.GetValueOrDefault<T>()))
            {
                result.AddError(takes);
            }
        }
        catch (InvalidOperationException)
        {
            result.AddError(takes);
        }
    });

    /// <summary>The language in which a command says what it did.</summary>
    public ReportCulture Culture(ParseResult result) => ReportCulture.Of(result.GetValue(Language)!);

    public LocalData DataOf(ParseResult result, bool isSamples = false) =>
        new(result.GetValue(Data), isSamples ? LocalData.OfSamples : LocalData.OfOwnFiles);

    public PipelineSettings Settings(ParseResult result) => new()
    {
        TimeZone = TimeZoneInfo.FindSystemTimeZoneById(result.GetValue(TimeZone)!),
        Currency = result.GetValue(Currency)!.ToUpperInvariant(),
        Language = result.GetValue(Language)!,
        DigestLanguages = PipelineSettings.LanguagesOf(result.GetValue(DigestLanguages)) ?? [],
        AgreedHours = result.GetValue(AgreedHours),
        SilenceDays = result.GetValue(SilenceDays),
        HorizonDays = result.GetValue(HorizonDays),
        KeepReportsDays = result.GetValue(KeepReportsDays),
        RereadBytesAnHour = result.GetValue(RereadMegabytes) * 1024 * 1024,
        ExpectedSources = ExpectedSources.Parse(result.GetValue(Expect)),
        CrmAddresses = RecordAddresses.Parse(result.GetValue(CrmAddresses)),
        Agents = PipelineSettings.AgentsOf(result.GetValue(Agents) is { } file ? File.ReadAllText(file.FullName) : null),
    };

    /// <summary>Where digests go, as the environment says.</summary>
    public DigestSettings Digest(ParseResult result) => Digests.Settings(result.GetValue(Language)!);

    /// <summary>The same for a command that needs to know where digests go.</summary>
    public void AddWithDigestTo(Command command)
    {
        AddTo(command);
        command.Validators.Add(result =>
        {
            try
            {
                // Whatever the pages' language is: it is no default yet while the command line is looked through.
                Digests.Settings("id");
            }
            catch (FormatException e)
            {
                result.AddError(e.Message);
            }
        });
    }

    public void AddTo(Command command)
    {
        command.Options.Add(Data);
        command.Options.Add(TimeZone);
        command.Options.Add(Currency);
        command.Options.Add(Language);
        command.Options.Add(DigestLanguages);
        command.Options.Add(AgreedHours);
        command.Options.Add(SilenceDays);
        command.Options.Add(HorizonDays);
        command.Options.Add(KeepReportsDays);
        command.Options.Add(RereadMegabytes);
        command.Options.Add(Expect);
        command.Options.Add(CrmAddresses);
        command.Options.Add(Agents);
    }
}

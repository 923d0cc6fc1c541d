using System.CommandLine;
using System.CommandLine.Parsing;
using Pipeline.Reports;
using Pipeline.Reports.Links;

namespace Pipeline.Local.Commands;

/// <summary>What options take, checked before anything is started and told in the language that is typed.</summary>
public sealed class SharedChecks(ReportCulture culture)
{
    /// <summary>Checks the options that several commands take.</summary>
    public void AddTo(SharedOptions options)
    {
        Parses(
            options.Expect,
            text => ExpectedSources.Check(ExpectedSources.Parse(text), LocalFiles.Formats),
            text => $"'{text}' bukan sumber yang ditunggu; seharusnya sumber dan harinya dari 1 sampai 3650, seperti ga4=1,hubspot=7.");
        Parses(
            options.CrmAddresses,
            text => RecordAddresses.Check(RecordAddresses.Parse(text), LocalFiles.Formats.Select(format => format.Source)),
            text => $"'{text}' bukan alamat; seharusnya alat dan alamatnya, seperti hubspot=https://app.hubspot.com/contacts/12345678.");
        LocalFolder.RefuseFiles(options.Data, culture);
        options.Agents.Validators.Add(result =>
        {
            if (result.GetValueOrDefault<string?>() is { } file && !File.Exists(file))
            {
                result.AddError(culture.Say(
                    $"'{file}' is no file; --agents takes one with a word a line.",
                    $"'{file}' bukan berkas; --agents memerlukan berkas dengan satu kata per baris."));
            }
        });
        options.Language.AcceptOnlyFromAmong("id", "en");
        Takes(
            options.DigestLanguages, text => PipelineSettings.LanguagesOf(text) is not null,
            "id, en, or both divided by a comma", "id, en, atau keduanya dipisah koma");
        options.TimeZone.Validators.Add(result =>
        {
            if (!TimeZoneInfo.TryFindSystemTimeZoneById(result.GetValueOrDefault<string>() ?? "", out _))
            {
                var zone = result.GetValueOrDefault<string>();
                result.AddError(culture.Say(
                    $"'{zone}' is no time zone; expected an IANA name such as Asia/Jakarta.",
                    $"'{zone}' bukan zona waktu; seharusnya nama IANA seperti Asia/Jakarta."));
            }
        });
        Takes(
            options.AgreedHours, hours => hours is > 0 and < 10_000, "a number of hours above 0, such as 24",
            "jumlah jam di atas 0, seperti 24");
        Takes(
            options.SilenceDays, days => days is >= 1 and <= 3650, "a number of days from 1 to 3650, such as 180",
            "jumlah hari dari 1 sampai 3650, seperti 180");
        Takes(
            options.HorizonDays, days => days is null or (>= 1 and <= 3650), "a number of days from 1 to 3650",
            "jumlah hari dari 1 sampai 3650");
        Takes(
            options.KeepReportsDays, days => days is null or (>= 1 and <= 36500), "a number of days from 1 to 36,500",
            "jumlah hari dari 1 sampai 36.500");
        Takes(
            options.RereadMegabytes, number => number is >= 1 and <= 1_000_000, "a number from 1 to 1,000,000",
            "angka dari 1 sampai 1.000.000");
        Takes(
            options.Currency, code => code is { Length: 3 } && code.All(char.IsAsciiLetter), "a code of three letters, such as IDR",
            "kode tiga huruf, seperti IDR");
    }

    /// <summary>Checks one option; what is no value of its type is thrown where it is asked for, before the parser tells of it.</summary>
    public void Takes<T>(Option<T> option, Func<T?, bool> isFit, string english, string indonesian) => option.Validators.Add(result =>
    {
        if (!HasValue(result))
        {
            return;
        }

        try
        {
            if (!isFit(result.GetValueOrDefault<T>()))
            {
                Refuse();
            }
        }
        catch (InvalidOperationException)
        {
            Refuse();
        }

        void Refuse() => result.AddError(culture.Say($"{option.Name} takes {english}.", $"{option.Name} memerlukan {indonesian}."));
    });

    private void Parses(Option<string?> option, Action<string?> parse, Func<string?, string> indonesian) => option.Validators.Add(result =>
    {
        if (!HasValue(result))
        {
            return;
        }

        try
        {
            parse(result.GetValueOrDefault<string?>());
        }
        catch (FormatException e)
        {
            result.AddError(culture.Say(e.Message, indonesian(result.GetValueOrDefault<string?>())));
        }
    });

    // An option that is named without one is the parser's to tell.
    private static bool HasValue(OptionResult result) => result.Implicit || result.Tokens.Count > 0;
}

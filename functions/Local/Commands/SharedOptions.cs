using System.CommandLine;
using Pipeline.DigestDelivery;
using Pipeline.Reports;
using Pipeline.Reports.Links;

namespace Pipeline.Local.Commands;

/// <summary>Options that several commands take.</summary>
public sealed class SharedOptions(ReportCulture typed)
{
    /// <summary>The language of pages and commands where none is set.</summary>
    public const string UsualLanguage = "id";

    public Option<string?> Data { get; } =
        new("--data")
        {
            Description = typed.Say(
                "Folder where Azurite keeps its state; a fresh folder starts from nothing.",
                "Folder tempat Azurite menyimpan datanya; folder baru mulai dari kosong."),
        };

    public Option<string> TimeZone { get; } =
        new("--time-zone")
        {
            Description = typed.Say("The business's IANA zone.", "Zona waktu bisnis (IANA)."),
            DefaultValueFactory = _ => "Asia/Jakarta",
        };

    public Option<string> Currency { get; } =
        new("--currency")
        {
            Description = typed.Say("The business's currency (ISO 4217).", "Mata uang bisnis (ISO 4217)."),
            DefaultValueFactory = _ => "IDR",
        };

    public Option<string> Language { get; } =
        new("--language")
        {
            Description = typed.Say("Language of the pages and of the commands: id or en.", "Bahasa halaman dan perintah: id atau en."),
            DefaultValueFactory = _ => UsualLanguage,
        };

    public Option<string?> DigestLanguages { get; } =
        new("--digest-languages")
        {
            Description = typed.Say(
                "Further languages of the digest, as id,en; the pages' own otherwise.",
                "Bahasa lain untuk ringkasan, seperti id,en; tanpa ini bahasa halamannya."),
        };

    public Option<double> AgreedHours { get; } =
        new("--agreed-hours")
        {
            Description = typed.Say(
                "Within how many hours sales is to turn to a lead.",
                "Dalam berapa jam penjualan harus menghubungi prospek."),
            DefaultValueFactory = _ => new PipelineSettings().AgreedHours
        };

    public Option<int> SilenceDays { get; } =
        new("--silence-days")
        {
            Description = typed.Say(
                "After how many days without a word of a person their next enquiry is a new lead.",
                "Setelah berapa hari tanpa kabar dari seseorang, pertanyaan berikutnya menjadi prospek baru."),
            DefaultValueFactory = _ => new PipelineSettings().SilenceDays
        };

    public Option<int?> HorizonDays { get; } =
        new("--horizon-days")
        {
            Description = typed.Say(
                "How many days after its creation a lead is judged; learned from won leads otherwise.",
                "Berapa hari setelah dibuat sebuah prospek dinilai; tanpa ini dipelajari dari prospek yang menang."),
        };

    public Option<int?> KeepReportsDays { get; } =
        new("--keep-reports-days")
        {
            Description =
            typed.Say(
                "How many days dated reports, and what was published and given back with them, are kept; for ever otherwise.",
                "Berapa hari laporan bertanggal, beserta yang diterbitkan dan dikembalikan dengannya, disimpan; tanpa ini selamanya.")
        };

    public Option<long> RereadMegabytes { get; } =
        new("--reread-megabytes")
        {
            Description =
            typed.Say(
                "The most megabytes an hour of uploads that an older version has read and that are read again.",
                "Paling banyak berapa megabita per jam unggahan yang pernah dibaca versi lama dan dibaca ulang."),
            DefaultValueFactory = _ => new PipelineSettings().RereadBytesAnHour / 1024 / 1024
        };

    public Option<string?> Expect { get; } =
        new("--expect")
        {
            Description =
            typed.Say(
                "Sources that must come and after how many days, as ga4=1,hubspot=7; learned from what came otherwise.",
                "Sumber yang harus datang dan setelah berapa hari, seperti ga4=1,hubspot=7; tanpa ini dipelajari dari yang datang.")
        };

    public Option<string?> CrmAddresses { get; } =
        new("--crm-addresses")
        {
            Description =
            typed.Say(
                "Where leads and deals are opened, as hubspot=https://app.hubspot.com/contacts/12345678; semicolons between several.",
                "Tempat membuka prospek dan transaksi: hubspot=https://app.hubspot.com/contacts/12345678; beberapa dipisah titik koma.")
        };

    public Option<string?> Agents { get; } =
        new("--agents")
        {
            Description = typed.Say(
                "File of words by which machines are told in access logs, one a line; 'person: WORD' is a person's.",
                "Berkas kata penanda mesin di log akses, satu per baris; 'person: KATA' berarti orang."),
        };

    /// <summary>The options, described and checked in a language.</summary>
    public static SharedOptions In(ReportCulture culture)
    {
        var shared = new SharedOptions(culture);
        new SharedChecks(culture).AddTo(shared);
        return shared;
    }

    /// <summary>In the language that is typed.</summary>
    public string Say(string english, string indonesian) => typed.Say(english, indonesian);

    /// <summary>The language that is typed.</summary>
    public ReportCulture Typed => typed;

    /// <summary>How options are checked.</summary>
    public SharedChecks Checks { get; } = new(typed);

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
        Agents = PipelineSettings.AgentsOf(result.GetValue(Agents) is { } file ? File.ReadAllText(file) : null),
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
                result.AddError(Say(e.Message, $"Pengaturan Digest__… keliru: {e.Message}"));
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

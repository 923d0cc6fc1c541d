using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports;

/// <summary>
/// Our own template of leads, for what no tool exports: a notebook at the counter, a chat. A lead is qualified on the day given; from its
/// creation on where "qualified" says only yes, or where it is empty and the status says so or tells a win. A no outweighs the status.
/// </summary>
public sealed class LeadTemplate : TableFormat
{
    private static readonly Column LeadId = Column.Id("lead id", "lead_id", "id lead", "id prospek").Required;
    private static readonly Column Created =
        Column.Date("created", "created on", "created at", "lead date", "tanggal masuk", "tanggal prospek", "dibuat").Required;
    private static readonly Column Modified = Column.Date("modified", "last modified", "diubah");
    private static readonly Column Email = Column.Text("email", "e-mail", "surel");
    private static readonly Column Phone = Column.Text("phone", "whatsapp", "telepon", "no hp", "no. hp", "nomor hp");
    private static readonly Column PersonName =
        Column.Text("name", "full name", "contact name", "nama", "nama lengkap", "nombre", "nom complet", "nome completo");
    private static readonly Column Merged = Column.Text("merged ids", "merged lead ids", "id gabungan");
    private static readonly Column Channel = Column.Text("channel", "kanal");
    private static readonly Column LeadSource = Column.Text("source", "lead source", "sumber");
    private static readonly Column UtmSource = Column.Text("utm_source");
    private static readonly Column UtmMedium = Column.Text("utm_medium");
    private static readonly Column Campaign = Column.Text("campaign", "utm_campaign", "kampanye");
    private static readonly Column Message = Column.Text("message", "ad", "utm_content", "landing page", "pesan", "iklan", "halaman");
    private static readonly Column Status = Column.Text("status");
    private static readonly Column Qualified =
        Column.Date("qualified", "qualified on", "qualified date", "tanggal berkualitas", "memenuhi syarat");
    private static readonly Column ContactId = Column.Text("contact id", "contact_id", "id kontak");
    private static readonly Column DealId = Column.Text("deal id", "deal_id", "id deal", "id transaksi");

    public override string Id => "leads";

    public override string Name => "Leads (our template)";

    public override string Source => "leads";

    // What a lead is worth and how far it got is sales' to know: with both beside each other, or a deal and its end, it is a list of deals.
    private static readonly Column Stage =
        Column.Text("stage", "deal stage", "sales stage", "tahap", "tahap deal", "etapa", "étape", "phase");
    private static readonly Column Amount = Column.Number(
        "amount", "value", "deal value", "deal amount", "deal size", "nilai", "nilai deal", "jumlah", "amount (*)", "amount_*", "value_*");
    private static readonly Column Closed =
        Column.Date(
            "closed", "closed on", "closed at", "closed date", "close date", "expected close", "expected close date", "ditutup",
            "tanggal tutup", "tanggal penutupan");

    public override IReadOnlyList<IReadOnlyList<Column>> Foreign { get; } = [[Stage, Amount], [DealId, Closed]];

    public override string WhyNot(Heading heading) =>
        Foreign.FirstOrDefault(set => set.All(heading.Holds)) is { } ofDeals
            ? $"but a list with {string.Join(" and ", ofDeals.Select(column => $"'{column.Name}'"))} is one of deals, which sales uploads"
            : "but beside an id and a day a list of leads tells two more of: email, phone, name, source, channel, campaign, status";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string>
        {
            ["lead id"] = "L-17",
            ["created"] = "2026-01-05 09:30",
            ["email"] = "sari@kafe.example",
            ["channel"] = "Paid Social",
            ["campaign"] = "Promo Lebaran"
        };

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "leads",
            [LeadId, Created, Modified, Email, Phone, PersonName, Merged, Channel, LeadSource, UtmSource, UtmMedium, Campaign, Message,
                Status, Qualified, ContactId, DealId], Read)];

    public override IReadOnlyList<Role> Roles { get; } =
    [
        LeadRoles.Email(Email),
        LeadRoles.Phone(Phone),
        Role.Of(
            Status, "status stage state lifecycle tahap keadaan estado etapa stato fase statut étape phase", "lead contact label prospek"),
        LeadRoles.Source(LeadSource),
        Role.Of(
            Campaign, "campaign campaña campanha campagna campagne kampagne kampanye", "lead name nama utm ad ads iklan nombre nome nom"),
    ];

    // An id and a day stand in many lists; a list of leads also tells where they came from or how to reach them.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Matched >= 4;

    private static void Read(Row row)
    {
        var (status, created) = (row.Text(Status), row.RequiredTime(Created));
        var told = row.DayOrFlag(Qualified);
        var lead = new Lead
        {
            Source = "leads",
            LeadId = row.Id(LeadId),
            PersonKeys = PersonKey.Read(row, Email, Phone),
            NameKey = PersonKey.Name(row, PersonName),
            OtherIds = MergedIds.Read(row, Merged),
            CreatedAt = created,
            ModifiedAt = row.Time(Modified),
            QualifiedAt = told?.At ?? (told?.Is ?? IsQualified(row, status) ? created : null),
            Status = status,
            IsWon = WonStatuses.Tells(status),
            Channel = row.Text(Channel),
            UtmSource = row.Text(UtmSource),
            UtmMedium = row.Text(UtmMedium),
            LeadSource = row.Text(LeadSource),
            Campaign = row.Text(Campaign),
            Message = row.Text(Message),
            ContactId = row.Text(ContactId),
            DealId = row.Text(DealId),
        };
        KeptLeads.Keep(row, lead, [status, row.Text(LeadSource)], [row.Text(PersonName)], row.Text(Email));
    }

    private static bool IsQualified(Row row, string? status)
    {
        if (status is null)
        {
            return false;
        }

        var isQualified = WonStatuses.Tells(status)
            || status.ToLowerInvariant() is "qualified" or "mql" or "sql" or "marketing qualified" or "sales qualified" or "converted"
                or "marketing qualified lead" or "sales qualified lead" or "terkualifikasi"
                or "berkualitas" or "memenuhi syarat" or "prospek berkualitas" or "layak" or "calificado" or "cualificado" or "qualificado"
                or "qualifié" or "qualifiziert" or "qualificato" or "gekwalificeerd";
        if (isQualified)
        {
            row.Reading.Tally("Leads qualified by their status", $"'{status}'");
        }
        else
        {
            row.Reading.Tally("Leads not qualified, since their status does not say so", $"'{status}'");
        }

        return isQualified;
    }
}

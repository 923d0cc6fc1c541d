using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Deals of Qontak CRM (Mekari Qontak) in Indonesian or English. Names from memory: no public file or document of its export was found. Days are written
/// day first, money with dots.
/// </summary>
public sealed class QontakDeals : TableFormat
{
    private static readonly Column DealName = Column.Text("Nama Deal", "Deal Name", "Nama Transaksi").Required;
    private static readonly Column Stage = Column.Text("Stage", "Tahap", "Deal Stage", "Tahapan").Required;
    private static readonly Column Value = Column.Number("Nilai Deal", "Ukuran Deal", "Deal Size", "Nilai Transaksi").Required;
    private static readonly Column Company = Column.Text("Nama Perusahaan", "Company Name", "Perusahaan").Required;
    private static readonly Column RecordId = Column.Id("ID", "ID Deal", "Deal ID");
    private static readonly Column Pipeline = Column.Text("Pipeline", "Nama Pipeline");
    private static readonly Column Currency = Column.Text("Mata Uang", "Currency");
    private static readonly Column Owner = Column.Text("Pemilik", "Pemilik Deal", "Deal Owner", "Owner", "Penanggung Jawab");
    private static readonly Column LeadSource = Column.Text("Sumber", "Sumber Deal", "Source", "Lead Source");
    private static readonly Column Created = Column.Date("Tanggal Dibuat", "Dibuat Pada", "Created At", "Created Date").Usually(DateOrder.DayMonthYear);
    private static readonly Column Updated = Column.Date("Tanggal Diperbarui", "Diperbarui Pada", "Updated At").Usually(DateOrder.DayMonthYear);
    private static readonly Column Expected = Column.Date("Perkiraan Tanggal Tutup", "Estimasi Tanggal Tutup", "Expected Close Date").Usually(DateOrder.DayMonthYear);
    private static readonly Column Closed = Column.Date("Tanggal Tutup", "Tanggal Ditutup", "Closed Date", "Close Date").Usually(DateOrder.DayMonthYear);
    private static readonly Column LostReason = Column.Text("Alasan Kalah", "Lost Reason");
    private static readonly Column Email = Column.Text("Email Kontak", "Contact Email", "Email");
    private static readonly Column Phone = Column.Text("Telepon Kontak", "Nomor Telepon", "Contact Phone", "Phone Number");

    public override string Id => "qontak-deals";

    public override string Name => "Qontak (Mekari) CRM deals";

    public override string NamesFrom => "memory";

    public override string Source => "qontak";

    public override IReadOnlyList<Role> Roles { get; } = [DealRoles.Id(RecordId), DealRoles.Owner(Owner), DealRoles.Closed(Closed)];

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } =
    [
        new("deals", [DealName, Stage, Value, Company, RecordId, Pipeline, Currency, Owner, LeadSource, Created, Updated, Expected, Closed, LostReason, Email, Phone], Read),
    ];

    // "Deal Name" and "Company Name" stand in many lists; seven of these columns together do not.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Matched >= 7;

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Stage);
        var evidence = OutcomeEvidence.Read(row, stage);
        var outcome = evidence.Outcome;
        var amount = row.Money(Value, out var shape);
        var created = row.Time(Created);
        row.Keep(new Deal
        {
            Source = "qontak",
            DealId = row.Has(RecordId) ? row.Id(RecordId) : MadeKeys.Make(row, "ID", ("name", row.Text(DealName)), ("company", row.Text(Company)), ("creation time", MadeKeys.Text(created))),
            HasOwnId = row.Has(RecordId),
            Name = row.Text(DealName),
            Stage = stage,
            Outcome = outcome,
            OutcomeFrom = evidence.From,
            LooksClosed = evidence.LooksClosed,
            Pipeline = row.Text(Pipeline),
            Owner = row.Text(Owner),
            Account = row.Text(Company),
            LeadSource = row.Text(LeadSource),
            Amount = amount,
            Currency = row.Currency(Currency) ?? shape.Currency,
            CreatedAt = created,
            ClosedAt = outcome == Outcomes.Open ? null : row.Time(Closed),
            ExpectedCloseOn = outcome == Outcomes.Open ? row.Day(Expected) : null,
            ModifiedAt = row.Time(Updated),
            LostReason = row.Text(LostReason),
            PersonKey = PersonKey.Read(row, Email, Phone),
        });
    }
}

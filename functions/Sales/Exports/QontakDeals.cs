using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Deals of Qontak CRM (Mekari Qontak) in Indonesian or English. Names from memory: no public file or document of its export was found.
/// Days are written day first, money with dots.
/// </summary>
public sealed class QontakDeals : TableFormat
{
    private static readonly Column Email = Column.Text("Email Kontak", "Contact Email", "Email");
    private static readonly Column Phone = Column.Text("Telepon Kontak", "Nomor Telepon", "Contact Phone", "Phone Number");

    private static readonly DealColumns Columns = new()
    {
        Source = "qontak",
        Name = Column.Text("Nama Deal", "Deal Name", "Nama Transaksi").Required,
        Stage = Column.Text("Stage", "Tahap", "Deal Stage", "Tahapan").Required,
        Amount = Column.Number("Nilai Deal", "Ukuran Deal", "Deal Size", "Nilai Transaksi").Required,
        Account = Column.Text("Nama Perusahaan", "Company Name", "Perusahaan").Required,
        Id = Column.Id("ID", "ID Deal", "Deal ID"),
        Pipeline = Column.Text("Pipeline", "Nama Pipeline"),
        Currency = Column.Text("Mata Uang", "Currency"),
        Owner = Column.Text("Pemilik", "Pemilik Deal", "Deal Owner", "Owner", "Penanggung Jawab"),
        LeadSource = Column.Text("Sumber", "Sumber Deal", "Source", "Lead Source"),
        Created = Column.Date("Tanggal Dibuat", "Dibuat Pada", "Created At", "Created Date").Usually(DateOrder.DayMonthYear),
        Modified = Column.Date("Tanggal Diperbarui", "Diperbarui Pada", "Updated At").Usually(DateOrder.DayMonthYear),
        Expected = Column.Date("Perkiraan Tanggal Tutup", "Estimasi Tanggal Tutup", "Expected Close Date").Usually(DateOrder.DayMonthYear),
        Closed = Column.Date("Tanggal Tutup", "Tanggal Ditutup", "Closed Date", "Close Date").Usually(DateOrder.DayMonthYear),
        LostReason = Column.Text("Alasan Kalah", "Lost Reason"),
    };

    public override string Id => "qontak-deals";

    public override string Name => "Qontak (Mekari) CRM deals";

    public override string NamesFrom => "memory";

    public override string Source => Columns.Source;

    public override IReadOnlyList<Role> Roles { get; } = Columns.Roles();

    public override string Template => DealRoles.Template;

    public override IReadOnlyList<Table> Tables { get; } = [new("deals", [.. Columns.All, Email, Phone], Read)];

    // "Deal Name" and "Company Name" stand in many lists; seven of these columns together do not.
    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Matched >= 7;

    private static void Read(Row row)
    {
        var stage = row.RequiredText(Columns.Stage);
        var key = Columns.Key(
            row, ("name", row.Text(Columns.Name)), ("company", row.Text(Columns.Account)), ("creation time", Columns.CreatedText(row)));
        var deal = Columns.Read(row, key, stage, OutcomeEvidence.Read(row, stage));
        row.Keep(deal with { PersonKey = PersonKey.Read(row, Email, Phone) });
    }
}

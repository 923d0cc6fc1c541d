using Pipeline.Crm;
using Pipeline.Tables;
using Sales.Facts;

namespace Sales.Exports;

/// <summary>
/// Our own template of what stages mean: stage, meaning, and where needed the pipeline, the tool and the order. A word for the outcome that
/// tells none may stand for a stage.
/// </summary>
public sealed class StageTemplate : TableFormat
{
    private const string Meanings = "one meaning: won (menang), lost (kalah), open (terbuka) or abandoned (batal)";

    private static readonly Column Stage = Column.Text("stage", "tahap").Required;
    private static readonly Column Meaning = Column.Text("meaning", "outcome", "arti").Required;
    private static readonly Column Order = Column.Count("order", "urutan");
    private static readonly Column Pipeline = Column.Text("pipeline");
    private static readonly Column Tool = Column.Text("tool", "source", "alat");

    public override string Id => "stages";

    public override string Name => "Stage meanings (our template)";

    public override string Source => "stages";

    public override IReadOnlyDictionary<string, string> Example { get; } =
        new Dictionary<string, string> { ["stage"] = "Serah terima", ["meaning"] = "won", ["order"] = "5" };

    public override IReadOnlyList<Role> Roles { get; } =
        [Role.Of(Order, "order rank position place number urutan posisi nomor orden ordem ordre reihenfolge", "stage of tahap in pipeline"),
        Role.Of(Pipeline, "pipeline funnel board jalur embudo funil", "deal name sales of nama"),
        Role.Of(Tool, "tool crm system application alat sistem aplikasi", "name of nama")];

    public override IReadOnlyList<Table> Tables { get; } = [new("stages", [Stage, Meaning, Order, Pipeline, Tool], Read)];

    public override bool Owns(Heading heading, IReadOnlyList<string> preamble) => heading.Unknown.Count() <= 2;

    private static void Read(Row row)
    {
        var order = row.Count(Order);
        if (order is < 1 or > 1000)
        {
            row.Reject(Order, "a place in the pipeline, from 1");
        }

        row.Keep(new StageMeaning
        {
            Source = row.Text(Tool),
            Pipeline = row.Text(Pipeline),
            Stage = row.RequiredText(Stage),
            Outcome = ReadMeaning(row),
            Place = order is >= 1 and <= 1000 ? (int)order : null,
        });
    }

    private static string ReadMeaning(Row row)
    {
        var text = row.RequiredText(Meaning);
        // "won or lost?", as the warning has it to be filled in, is a question and no answer.
        var outcome = text.Contains('?', StringComparison.Ordinal) ? null : Outcomes.OfWords(text);
        if (outcome is null)
        {
            row.Reject(Meaning, Meanings);
        }

        return outcome ?? Outcomes.Open;
    }
}

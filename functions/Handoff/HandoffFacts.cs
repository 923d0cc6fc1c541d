using Pipeline;
using Pipeline.Facts;
using Pipeline.Publishing;

namespace Handoff;

/// <summary>Lays both sides' published records and the hand-off's views over them.</summary>
public static class HandoffFacts
{
    public static Database Lay(IReadOnlyList<Publication> publications, PipelineSettings settings, DateOnly asOf, string folder)
    {
        var database = new Database(folder, "256MB");
        try
        {
            database.Run(string.Create(
                CultureInfo.InvariantCulture,
                $"set variable as_of = date '{asOf:yyyy-MM-dd}'; set variable currency = {Names.Quote(settings.Currency)}; set variable agreed_hours = {settings.AgreedHours}::double; set variable silence_days = {settings.SilenceDays}; set variable horizon_days = {settings.HorizonDays?.ToString(CultureInfo.InvariantCulture) ?? "null"}::integer"));
            Publications.Lay(database, [.. HandoffPipeline.Sides.SelectMany(side => PublishedShape.Of(side.Promises!))], publications);
            Views.Create(database, Knowledge.SqlOf(HandoffPipeline.Handoff.Knowledge, "Facts"));
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }
}

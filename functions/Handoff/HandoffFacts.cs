using Pipeline;
using Pipeline.Facts;
using Pipeline.Publishing;
using Pipeline.Reports;
using Pipeline.Reports.Links;

namespace Handoff;

/// <summary>Lays both sides' published records and the hand-off's views over them.</summary>
public static class HandoffFacts
{
    /// <param name="publications">What each side gave last.</param>
    /// <param name="settings">The business's money and terms.</param>
    /// <param name="asOf">The report's day.</param>
    /// <param name="folder">Where to work.</param>
    /// <param name="failures">Hears of what could not be made of the data at hand; none: it is thrown.</param>
    /// <param name="change">A view's statement, by its name; none: as it is.</param>
    public static Database Lay(
        IReadOnlyList<Publication> publications, PipelineSettings settings, DateOnly asOf, string folder, Failures? failures = null,
        Func<string, string, string>? change = null)
    {
        var database = new Database(folder, "256MB");
        try
        {
            Lay(database, publications, settings, asOf, failures, change);
            return database;
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>The same in a database of the caller's, in which nothing lies yet.</summary>
    public static void Lay(
        Database database, IReadOnlyList<Publication> publications, PipelineSettings settings, DateOnly asOf, Failures? failures = null,
        Func<string, string, string>? change = null)
    {
        database.Run(string.Create(
            CultureInfo.InvariantCulture,
            $"set variable as_of = date '{asOf:yyyy-MM-dd}'; set variable currency = {Names.Quote(settings.Currency)}; set variable "
                + $"agreed_hours = {settings.AgreedHours}::double; set variable silence_days = {settings.SilenceDays}; set variable "
                + $"horizon_days = {settings.HorizonDays?.ToString(CultureInfo.InvariantCulture) ?? "null"}::integer"));
        database.Run(RecordAddresses.Macro(settings.CrmAddresses));
        Publications.Lay(
            database, [.. HandoffPipeline.Sides.SelectMany(side => PublishedShape.Of(side.Promises!))], publications, failures);
        var views = Knowledge.SqlOf(HandoffPipeline.Handoff.Knowledge, "Facts");
        Views.Create(
            database,
            change is null ? views : [.. views.Select(view => (view.Name, change(view.Name, view.Sql)))],
            used: null, failures, HandoffPipeline.Handoff.Knowledge.GetName().Name);
    }
}

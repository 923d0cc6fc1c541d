using Pipeline.Tests.Uploads;
using Xunit;

namespace Pipeline.Tests.Marketing;

/// <summary>Events of somebody who refused cookies have no user: told in the receipt, be it one or several.</summary>
public sealed class Ga4EventsWithoutUserTests
{
    [Theory]
    [InlineData(1, "1 event has no user_pseudo_id")]
    [InlineData(2, "2 events have no user_pseudo_id")]
    public void They_are_counted_in_words(int events, string told)
    {
        var lines = Enumerable.Range(0, events).Select(
            second => $$"""
                {"event_date":"20260105","event_timestamp":"176757480{{second}}000000","event_name":"page_view","event_params":[]}
                """);
        var taken = Taking.Of("events_20260105.json", string.Join('\n', lines) + "\n");
        Assert.Contains(taken.File.Notes, note => note.StartsWith(told, StringComparison.Ordinal));
    }
}

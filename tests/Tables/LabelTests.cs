using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class LabelTests
{
    private static readonly WordList Won = WordList.Of("won", "gagné", "closed won");

    [Theory]
    [InlineData("Won", Sense.Said)]
    [InlineData("WON!", Sense.Said)]
    [InlineData("Closed-Won", Sense.Said)]
    [InlineData("Gagne", Sense.Said)]
    [InlineData("Won (no discount)", Sense.Said)]
    [InlineData("No budget, won", Sense.Said)]
    [InlineData("Not won", Sense.Denied)]
    [InlineData("(not) won", Sense.Denied)]
    [InlineData("Won: no", Sense.Denied)]
    [InlineData("Non-won", Sense.Denied)]
    [InlineData("Wasn't won", Sense.Denied)]
    [InlineData("Wasn’t won", Sense.Denied)]
    [InlineData("N'est pas gagné", Sense.Denied)]
    [InlineData("Closed - not closed won", Sense.Denied)]
    [InlineData("Not yet won", Sense.Awaited)]
    [InlineData("Pas encore gagné", Sense.Awaited)]
    [InlineData("To be won", Sense.Awaited)]
    [InlineData("Almost won", Sense.Awaited)]
    [InlineData("Not won yet", Sense.Awaited)]
    [InlineData("Hasn't been won yet", Sense.Awaited)]
    [InlineData("Pas gagné encore", Sense.Awaited)]
    [InlineData("Won (not yet)", Sense.Awaited)]
    [InlineData("Won: belum", Sense.Awaited)]
    [InlineData("Won belum", Sense.Awaited)]
    [InlineData("Won belum bayar", Sense.Said)]
    [InlineData("Bakal won", Sense.Awaited)]
    [InlineData("Won, belum bayar", Sense.Said)]
    [InlineData("Won yet again", Sense.Said)]
    [InlineData("Can't be won", Sense.Denied)]
    [InlineData("Can’t be won", Sense.Denied)]
    [InlineData("Un-won", Sense.Absent)]
    [InlineData("Wonderful", Sense.Absent)]
    [InlineData("\uffff", Sense.Absent)]
    [InlineData("", Sense.Absent)]
    public void A_word_is_said_denied_or_awaited(string label, Sense sense) => Assert.Equal(sense, new Label(label).Of(Won));
}

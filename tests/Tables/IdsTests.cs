using Pipeline.Tables;
using Xunit;

namespace Pipeline.Tests.Tables;

public sealed class IdsTests
{
    [Theory]
    [InlineData("1.22158E+17")]
    [InlineData("1,22158E+17")]
    [InlineData(" 1.22158e+17 ")]
    [InlineData("1E+17")]
    [InlineData("1.22158E17")]
    [InlineData("9.99E+100")]
    public void An_id_that_a_spreadsheet_took_for_a_number_is_ruined(string cell) => Assert.True(Ids.IsRuined(cell.Cell()));

    [Theory]
    [InlineData("")]
    [InlineData("122121474620644102")]
    [InlineData("1C1I7A6R")]
    [InlineData("12E5")]
    [InlineData("E+17")]
    [InlineData("1.E+17")]
    [InlineData("1.2.3E+17")]
    [InlineData("1.22158E+")]
    [InlineData("00QNq00000BXU9AMAX")]
    [InlineData("zcrm_554023000000238121")]
    [InlineData("Deal E+17")]
    public void A_whole_id_is_not(string cell) => Assert.False(Ids.IsRuined(cell.Cell()));
}

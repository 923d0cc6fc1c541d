using System.Xml.Linq;
using Pipeline.Tests.Reports.Numbers;
using Xunit;

namespace Pipeline.Tests.Reports;

/// <summary>
/// A list on the page holds all that report.json's list holds, in its order; each number by itself is looked up by the audit of numbers.
/// </summary>
public sealed class FiguresOnPageTests
{
    [Theory]
    [InlineData("sales")]
    [InlineData("marketing")]
    public async Task A_list_on_the_page_is_the_list_of_report_json(string side)
    {
        var (html, _, report) = await Pages.WriteAsync(side, "id");
        var shown = PageText.Of(html).Select(text => text.Element).Distinct()
            .Where(element => element.Attribute("data-row") is not null && element.Attribute("data-list") is null)
            .GroupBy(
                cell => (string)cell.Ancestors().First(around => around.Attribute("data-list") is not null)
                    .Attribute("data-list")!, StringComparer.Ordinal).ToList();
        foreach (var list in shown)
        {
            Assert.Equal(
                report.Lists.Single(other => other.Id == list.Key).Rows.SelectMany(row => row.Where(cell => cell is double or long))
                    .Select(cell => Convert.ToDouble(cell, CultureInfo.InvariantCulture)),
                list.Select(cell => double.Parse((string)cell.Attribute("data-value")!, CultureInfo.InvariantCulture)));
        }

        Assert.Equal(side == "sales" ? ["overdue_deals", "close_date_past"] : [], shown.Select(list => list.Key).Except(["targets_set"]));
    }
}

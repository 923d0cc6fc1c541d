using Handoff;
using Pipeline.Reports;
using Pipeline.Reports.Pages;
using Xunit;

namespace Pipeline.Tests.Reports.Claims;

/// <summary>
/// Whether each sentence of the hand-off's headline follows from what it cites: the diagnosis's from the lists of the diagnosis, what waits
/// and what cannot be compared from the lists that say so, all others from their claim's own figures.
/// </summary>
internal static class HandoffCheck
{
    public static void Follows(Report written, Headline headline, string language, DateOnly asOf)
    {
        Assert.All(
            written.Headline.Where(sentence => DiagnosisCheck.Knows(sentence.Code)),
            sentence => DiagnosisCheck.Follows(written, sentence, language));
        foreach (var claim in headline.Claims.Where(claim => !DiagnosisCheck.Knows(claim.Code)))
        {
            switch (claim.Code)
            {
                case ClaimCodes.Waiting: Assert.Equal(Waiting(written), Cited(written, "leads_to_call")); break;
                case ClaimCodes.NotComparable: Assert.Equal(0, Rows(written, "diagnosis")); break;
                case ClaimCodes.AmountsMissing:
                    Assert.All(
                        written.Headline.Where(sentence => sentence.Code == claim.Code),
                        sentence => DiffersInAmounts(written, sentence));
                    break;
                default: ClaimCheck.Follows(claim, asOf); break;
            }
        }

        Assert.Equal(Waiting(written) > 0, headline.Claims.Any(claim => claim.Code == ClaimCodes.Waiting));
    }

    private static int Waiting(Report written) => Rows(written, "leads_to_call");

    private static int Rows(Report written, string list) => written.Lists.Where(each => each.Id == list).Sum(each => each.Rows.Count);

    // The shares of won leads without an amount, of the cells that it cites of one row.
    private static void DiffersInAmounts(Report written, ReportSentence sentence)
    {
        var list = written.Lists.Single(list => list.Id == AmountsMissing.List);
        Dictionary<string, double> cells = [];
        foreach (var cited in sentence.Cites)
        {
            Assert.Equal((list.Id, sentence.Cites[0]["row"]), (cited["list"], cited["row"]));
            var cell = list.Rows[int.Parse(cited["row"], CultureInfo.InvariantCulture)][list.Columns.ToList().IndexOf(cited["column"])];
            cells[cited["column"]] = Convert.ToDouble(cell, CultureInfo.InvariantCulture);
            Assert.Equal(cells[cited["column"]], double.Parse(cited["value"], CultureInfo.InvariantCulture));
        }

        Assert.True(Math.Abs(Missing("after") - Missing("before")) > 0.05, sentence.Words);

        double Missing(string period) => cells[$"{period}_without_amount"] / cells[$"{period}_won"];
    }

    // How many rows of a list the sentence of those who wait cites.
    private static int Cited(Report written, string list)
    {
        var cited = Assert.Single(written.Headline.Single(sentence => sentence.Code == ClaimCodes.Waiting).Cites);
        Assert.Equal((list, "rows"), (cited["list"], cited["field"]));
        return int.Parse(cited["value"], CultureInfo.InvariantCulture);
    }
}

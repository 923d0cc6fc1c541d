using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Emails;

/// <summary>What a row tells of a mailing, beside what other rows of the file tell of the same one.</summary>
internal static class MailingRows
{
    // A second row with other figures of which none is the later is a part of the mailing, of a day or an audience that no known column
    // tells: kept, it would stand for the whole.
    private const string OneRow = "one row a mailing: the file gives this one several times, and does not say which is the whole";

    /// <summary>Keeps a mailing, or the part of one that went to a list of people, to which its other lists are added.</summary>
    /// <param name="row">The row.</param>
    /// <param name="mailing">What it tells.</param>
    /// <param name="called">The column that tells the mailing.</param>
    /// <param name="audience">The list, where the row tells one.</param>
    public static void KeepMailing(this Row row, EmailCampaign mailing, Column called, string? audience = null)
    {
        var (told, doubt) = ($"{mailing.Tool}|{mailing.CampaignId}", (row.Heading.Spelling(called), row.Text(called) ?? "", OneRow));
        if (audience is null)
        {
            row.KeepOnce(told, mailing, EmailCampaign.Together, doubt, isLater: EmailCampaign.IsLater);
        }
        else
        {
            row.KeepPartOnce(told, audience, mailing, EmailCampaign.Sum, EmailCampaign.Together, EmailCampaign.IsLater, doubt);
        }
    }
}

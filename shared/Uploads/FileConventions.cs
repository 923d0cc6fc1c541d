using Pipeline.Tables;

namespace Pipeline.Uploads;

/// <summary>How a file writes its numbers and days, learned from its head where that is enough, else from all of it.</summary>
internal static class FileConventions
{
    public static Conventions Learn(UploadFile file, FileHead head, Recognised recognised)
    {
        var format = (TableFormat)recognised.Format;
        using (var records = recognised.Open(file, head))
        {
            var learned = Conventions.Learn(new TableReader(records, recognised.Tables), format.MayBeGrouped, file.IsWorkbook);
            if (head.IsWhole || file.IsWorkbook)
            {
                return learned;
            }

            // A group may reach beyond the head, and its subtotal with it.
            if (!learned.IsUndecided && !format.MayBeGrouped && !learned.HasLeadingBlanks)
            {
                return learned.PartOf(Whole);
            }
        }

        return Whole();

        Conventions Whole()
        {
            using var all = recognised.Open(file);
            return Conventions.Learn(new TableReader(all, recognised.Tables), format.MayBeGrouped);
        }
    }
}

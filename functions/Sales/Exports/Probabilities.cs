using Pipeline.Tables;

namespace Sales.Exports;

/// <summary>Probability of winning: tools write 0 to 100 or 0 to 1.</summary>
public static class Probabilities
{
    /// <summary>
    /// 0 to 1; null where it is missing. A 1 is read as 100 %, which a tool that writes percents gives to won deals only as 100.
    /// </summary>
    public static double? Read(Row row, Column column)
    {
        var number = row.Number(column, out var shape);
        if (number is < 0 or > 100)
        {
            row.Reject(column, "a probability from 0 to 100 %");
            return null;
        }

        return shape.IsPercent || number is null or <= 1 ? (double?)number : (double)number / 100;
    }

    /// <summary>0 to 1, from a tool that always writes percents: there a 1 is one percent.</summary>
    public static double? Percent(Row row, Column column)
    {
        var number = row.Number(column, out var shape);
        if (number is < 0 or > 100)
        {
            row.Reject(column, "a probability from 0 to 100 %");
            return null;
        }

        return shape.IsPercent ? (double?)number : (double?)number / 100;
    }
}

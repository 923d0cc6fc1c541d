using Pipeline.Reports.Periods;

namespace Pipeline.Reports.Pages;

/// <summary>Where in report.json a figure of the page stands, as attributes of its element.</summary>
internal static class Address
{
    /// <summary>The metric's id, its days and its part, and the figure itself unrounded.</summary>
    public static Dictionary<string, object> Of(Figure figure)
    {
        var address = new Dictionary<string, object> { ["data-metric"] = figure.Metric };
        if (figure.Value is { } value)
        {
            address["data-value"] = value.ToString("R", CultureInfo.InvariantCulture);
        }

        if (figure.Period != default)
        {
            address["data-days"] = $"{figure.Period.From:yyyy-MM-dd}/{figure.Period.To:yyyy-MM-dd}";
        }

        foreach (var (dimension, item) in figure.Dimensions)
        {
            (address["data-by"], address["data-item"]) = (dimension, item);
        }

        return address;
    }

    public static Dictionary<string, object> Of(Amount amount) =>
        amount.Of is { } figure ? Of(figure)
        : amount.Value is { } value ? new() { ["data-value"] = value.ToString("R", CultureInfo.InvariantCulture) }
        : [];
}

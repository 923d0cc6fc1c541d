using Pipeline.Tables;

namespace Marketing.Exports.Web;

/// <summary>Which figures of a table add up over all by which it is divided beside what it is told by.</summary>
/// <param name="divisions">Dimensions of <see cref="Ga4Dimensions"/>, or headings, normalized.</param>
internal sealed class Ga4Left(IReadOnlyList<string> divisions)
{
    private readonly Dictionary<(int Division, string Measure), bool> known = [];

    /// <summary>Whether rows of one thing are told apart, and what is left of them can be added.</summary>
    public bool Adds { get; } = divisions.Count > 0 && divisions.All(Ga4Adding.Knows);

    /// <summary>The figures of a row that are left. Which are not is noted; a row of none is set aside.</summary>
    public IReadOnlyList<Figure> Of(Row row, IReadOnlyList<Figure> figures)
    {
        var left = new List<Figure>(figures.Count);
        foreach (var figure in figures)
        {
            if (figure.Value is not null)
            {
                left.Add(figure);
            }
        }

        for (var i = 0; i < divisions.Count; i++)
        {
            var before = left.Count;
            for (var at = before - 1; at >= 0; at--)
            {
                if (!IsLeft(row, i, left[at].Measure))
                {
                    left.RemoveAt(at);
                }
            }

            if (left.Count == 0 && before > 0)
            {
                row.SetAside($"by '{divisions[i].Replace('_', ' ')}', over which no figure of the row adds up");
            }
        }

        return left;
    }

    private bool IsLeft(Row row, int division, string measure)
    {
        if (!known.TryGetValue((division, measure), out var isLeft))
        {
            known[(division, measure)] = isLeft = Ga4Adding.Adds(divisions[division], measure) != false;
            if (!isLeft)
            {
                row.Reading.Note(
                    $"Left out: {measure.Replace('_', ' ')}, which do not add up over '{divisions[division].Replace('_', ' ')}': one may "
                        + "stand in several rows.");
            }
        }

        return isLeft;
    }
}

using Pipeline.Local;
using Pipeline.Reports;
using Xunit;

namespace Pipeline.Tests.Local;

/// <summary>Reports of the samples never stand where those of the user's own files stood.</summary>
public sealed class SamplesReportsTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory().FullName;

    private string Reports => Path.Combine(folder, "pipeline-reports");

    [Fact]
    public void A_folder_that_is_free_or_theirs_is_taken_and_one_of_others_is_not()
    {
        Assert.Null(SamplesReports.Beside(Reports));
        Directory.CreateDirectory(Reports);
        Assert.Null(SamplesReports.Beside(Reports));
        SamplesReports.Mark(Reports, ReportCulture.Of("id"));
        File.WriteAllText(Path.Combine(Reports, "report.html"), "x");
        Assert.Null(SamplesReports.Beside(Reports));

        SamplesReports.Unmark(Reports);
        Assert.Equal(Reports + "-samples", SamplesReports.Beside(Reports));
        Directory.CreateDirectory(Reports + "-samples");
        SamplesReports.Mark(Reports + "-samples", ReportCulture.Of("en"));
        Assert.Equal(Reports + "-samples", SamplesReports.Beside(Reports));
    }

    public void Dispose() => Directory.Delete(folder, recursive: true);
}

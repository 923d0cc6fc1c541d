using Pipeline.Local;
using Xunit;

namespace Pipeline.Tests.House;

public sealed class FormatsPageTests
{
    [Fact]
    public void The_page_of_formats_says_what_the_code_says()
    {
        var path = Path.Combine(Repository.Root, "functions", "FORMATS.md");
        if (Environment.GetEnvironmentVariable("PIPELINE_WRITE_DOCS") == "1")
        {
            File.WriteAllText(path, FormatsPage.Write());
        }

        Assert.Equal(FormatsPage.Write(), File.ReadAllText(path));
    }
}

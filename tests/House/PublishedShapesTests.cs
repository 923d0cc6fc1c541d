using System.Text;
using Marketing.Published;
using Pipeline.Local;
using Pipeline.Publishing;
using Sales.Published;
using Xunit;

namespace Pipeline.Tests.House;

/// <summary>What the sides promise each other is approved text: a change that breaks a reader is a new version beside the old.</summary>
public sealed class PublishedShapesTests
{
    private static readonly string[] Personal = ["name", "mail", "phone", "address", "owner"];

    private static string Approved => Path.Combine(Repository.Root, "tests", "House", "published-shapes.approved.txt");

    [Fact]
    public void The_published_shapes_are_those_that_were_approved() =>
        Assert.Equal(File.ReadAllText(Approved).ReplaceLineEndings("\n"), Drawn());

    [Fact]
    public void No_promise_holds_a_person_s_name_or_address() =>
        Assert.DoesNotContain(
            Shapes().SelectMany(shape => shape.Columns),
            column => Personal.Any(word => column.Name.Contains(word, StringComparison.Ordinal)));

    private static string Drawn()
    {
        var text = new StringBuilder();
        foreach (var shape in Shapes())
        {
            text.Append(shape.Name).Append('\n');
            foreach (var (name, type) in shape.Columns)
            {
                text.Append("    ").Append(name).Append(' ').Append(type).Append('\n');
            }
        }

        return text.ToString();
    }

    private static IEnumerable<PublishedShape> Shapes() =>
        from assembly in new[] { typeof(LeadRecord).Assembly, typeof(LeadOutcome).Assembly }
        from constant in new[] { "Shape", "Feedback" }
        from shape in PublishedShape.Of(assembly, constant)
        select shape;
}

using System.Reflection;
using Marketing;
using Pipeline.Facts;
using Sales;
using Xunit;

namespace Pipeline.Tests.Uploads;

/// <summary>
/// Every text of a record that may be a person's is looked through when somebody is forgotten, or stands here with the reason why nobody
/// outside can be named in it.
/// </summary>
public sealed class ForgetTextsTests
{
    private static readonly Dictionary<string, string> OurOwn = new(StringComparer.Ordinal)
    {
        ["Source"] = "the tool's name",
        ["ActivityId"] = "an id",
        ["OrderId"] = "an id",
        ["State"] = "one of our words",
        ["Kind"] = "one of our words",
        ["Direction"] = "one of our words",
        ["Outcome"] = "one of our words",
        ["OutcomeFrom"] = "one of our words",
        ["Disposition"] = "one of our words",
        ["Currency"] = "a code",
        ["Series"] = "made of our words and the account",
        ["Tool"] = "the tool's name",
        ["Network"] = "the tool's name",
        ["Property"] = "our own site",
        ["Site"] = "our own site",
        ["Account"] = "our own account",
        ["Dimension"] = "one of our words",
        ["Division"] = "headings of a tool",
        ["Measure"] = "one of our words",
        ["Level"] = "one of our words",
        ["Segment"] = "one of our words",
        ["SearchType"] = "one of the tool's words",
        ["CampaignId"] = "an id",
        ["AdId"] = "an id",
        ["PostId"] = "an id",
        ["Referrer"] = "a host",
        ["Owner"] = "our own people",
        ["Team"] = "our own people",
    };

    [Fact]
    public void Every_text_is_looked_through_or_has_a_reason() => Assert.Empty(
        from type in typeof(MarketingPipeline).Assembly.GetTypes().Concat(typeof(SalesPipeline).Assembly.GetTypes())
        where type.IsDefined(typeof(Pipeline.Facts.FactTableAttribute))
        let properties = type.GetProperties()
        where properties.Any(property => property.IsDefined(typeof(PersonAttribute)) || property.IsDefined(typeof(FreeTextAttribute)))
        from property in properties
        where property.PropertyType == typeof(string) && property.CanWrite
        where !property.IsDefined(typeof(PersonAttribute)) && !property.IsDefined(typeof(PersonNameAttribute))
            && !property.IsDefined(typeof(FreeTextAttribute)) && !OurOwn.ContainsKey(property.Name)
        select $"{type.Name}.{property.Name}");
}

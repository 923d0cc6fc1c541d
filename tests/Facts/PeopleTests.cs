using Pipeline.Facts;
using Pipeline.Uploads;
using Xunit;

namespace Pipeline.Tests.Facts;

public sealed class PeopleTests
{
    [Fact]
    public void Known_by_both_and_later_by_one_is_the_same_person_through_others_and_in_any_order()
    {
        // a-b by e1, b-c by p1, c-d by e2; e stands alone.
        var links =
            new[] { "('d', 'email:2', null)", "('b', 'email:1', null)", "('b', 'phone:1', null)", "('c', 'phone:1', null)",
                "('c', 'email:2', null)", "('a', 'email:1', null)", "('e', 'email:3', null)" };
        foreach (var order in new[] { links, [.. links.Reverse()], [.. links.Order()] })
        {
            Assert.Equal(["a a", "b a", "c a", "d a", "e e"], Join(order));
        }
    }

    [Fact]
    public void A_chain_of_many_is_one_person()
    {
        var links = Enumerable.Range(0, 3_000)
            .SelectMany(i => new[] { $"('r{i:0000}', 'email:{i}', null)", $"('r{i:0000}', 'email:{i + 1}', null)" }).Reverse();
        Assert.Single(Join([.. links]).Select(line => line.Split(' ')[1]).Distinct());
    }

    [Theory]
    [InlineData("sari", "budi", "wati", 3)]
    [InlineData("sari", "sari.dewi", "wati", 1)]
    [InlineData("sari", "sari", "sari", 1)]
    [InlineData(null, null, null, 1)]
    public void What_stands_under_three_names_joins_nobody(string? first, string? second, string? third, int people)
    {
        string?[] names = [first, second, third];
        Assert.Equal(
            people, Join([.. names.Select((name, i) => $"('r{i}', 'phone:1', {(name is null ? "null" : $"'{name}'")})")])
                .Select(line => line.Split(' ')[1]).Distinct().Count());
    }

    [Fact]
    public void Under_very_many_names_too_and_an_id_is_always_one_s_own()
    {
        var many = Enumerable.Range(0, 100).Select(i => $"('r{i}', 'email:info', 'n{i}')");
        Assert.Equal(100, Join([.. many]).Select(line => line.Split(' ')[1]).Distinct().Count());
        Assert.Single(
            Join([.. many.Select(link => link.Replace("email:info", "lead:1", StringComparison.Ordinal))])
                .Select(line => line.Split(' ')[1]).Distinct());
    }

    private static List<string> Join(IReadOnlyList<string> links)
    {
        using var workplace = new Workplace();
        using var database = new Database(workplace.Folder);
        People.Create(
            database, "people",
            $"-- people: of a test\nselect record, link, name::varchar as name from (values {string.Join(", ", links)}) t(record, link, "
                + $"name)");
        return [.. database.Query("select record || ' ' || person from people order by record", row => row.GetString(0))];
    }
}

using Azure;
using Pipeline.Tests.Handoff.Diagnosis.Generated;
using Xunit;

namespace Pipeline.Tests.Storage.Steps;

/// <summary>Another verb, or a fault, before every single call to storage: all ends as if one had run after the other.</summary>
public sealed class StepTests(ITestOutputHelper output)
{
    private static readonly string[] Keeping = ["receive", "receive twin", "withdraw"];

    /// <summary>Each verb, with each one in its midst.</summary>
    public static TheoryData<string, string, string> Pairs()
    {
        var pairs = new TheoryData<string, string, string>();
        foreach (var (outer, inner) in Keeping.SelectMany(outer => Keeping.Select(inner => (outer, inner))))
        {
            pairs.Add(outer, inner, "");
            pairs.Add(outer, inner, "receive");
        }

        return pairs;
    }

    [Theory]
    [MemberData(nameof(Pairs))]
    public async Task One_verb_in_the_midst_of_another_ends_as_one_after_the_other(string outer, string inner, string before)
    {
        string[] start = before.Length == 0 ? [] : [before];
        var ends = new[] { await KeptAfterAsync([.. start, outer, inner]), await KeptAfterAsync([.. start, inner, outer]) };
        var calls = await (await World.OpenAsync(start)).CallsAsync(outer);
        for (var at = 0; at < calls; at++)
        {
            var world = await World.OpenAsync(start);
            await TryAsync(() => world.RunAsync(outer, at, () => Within(world, inner)), () => World.Verbs[outer](world));
            await world.SweepAsync();
            Assert.True(ends.Contains(world.Kept()), $"{inner} before call {at} of {outer}:\n{world.Kept()}\nexpected\n{string.Join("\nor\n", ends.Distinct())}");
        }

        output.WriteLine($"{calls} moments tried and held");
    }

    [Theory]
    [InlineData("receive", "")]
    [InlineData("receive twin", "receive")]
    [InlineData("withdraw", "receive")]
    public async Task A_call_that_fails_is_cut_off_or_done_twice_is_healed_by_running_again(string verb, string before)
    {
        string[] start = before.Length == 0 ? [] : [before];
        var end = await KeptAfterAsync([.. start, verb]);
        var calls = await (await World.OpenAsync(start)).CallsAsync(verb);
        foreach (var step in new[] { Step.Fail, Step.CutOff, Step.Double })
        {
            for (var at = 0; at < calls; at++)
            {
                var world = await World.OpenAsync(start);
                await TryAsync(() => world.RunAsync(verb, at, () => step), () => Task.CompletedTask);
                await World.Verbs[verb](world);
                await world.SweepAsync();
                Assert.True(end == world.Kept(), $"{step} at call {at} of {verb}:\n{world.Kept()}\nexpected\n{end}");
            }
        }

        output.WriteLine($"{calls * 3} faults tried and held");
    }

    [Theory]
    [InlineData("report")]
    [InlineData("withdraw")]
    [InlineData("receive twin")]
    public async Task A_report_with_another_verb_in_its_midst_is_whole_and_ends_as_one_after_the_other(string inner)
    {
        var end = await ReportedAfterAsync("receive", inner, "report");
        var calls = await (await World.OpenAsync("receive")).CallsAsync("report");
        var tried = 0;
        for (var at = Lane.Slow ? 0 : (int)(Lane.Seed() % 8); at < calls; at += Lane.Slow ? 1 : 8)
        {
            var world = await World.OpenAsync("receive");
            await world.RunAsync("report", at, () => Within(world, inner));
            await world.ReportedAsync();
            await world.ReportIfDueAsync();
            Assert.True(end == await world.ReportedAsync(), $"{inner} before call {at} of report");
            tried++;
        }

        output.WriteLine($"{tried} of {calls} moments tried and held");
    }

    [Theory]
    [InlineData(nameof(Step.Fail))]
    [InlineData(nameof(Step.CutOff))]
    public async Task A_report_that_breaks_off_anywhere_leaves_a_whole_one_and_is_healed_by_running_again(string kind)
    {
        var end = await ReportedAfterAsync("receive", "report");
        var calls = await (await World.OpenAsync("receive")).CallsAsync("report");
        var tried = 0;
        for (var at = Lane.Slow ? 0 : (int)(Lane.Seed() % 8); at < calls; at += Lane.Slow ? 1 : 8)
        {
            var world = await World.OpenAsync("receive");
            await TryAsync(() => world.RunAsync("report", at, () => Enum.Parse<Step>(kind)), () => Task.CompletedTask);
            await world.ReportedAsync();
            await world.ReportIfDueAsync();
            Assert.True(end == await world.ReportedAsync(), $"{kind} at call {at} of report");
            tried++;
        }

        output.WriteLine($"{tried} of {calls} moments tried and held");
    }

    private static Step Within(World world, string verb)
    {
#pragma warning disable xUnit1031 // A transport is called where nothing can be awaited: the other verb runs to its end within one call.
        Task.Run(() => World.Verbs[verb](world)).GetAwaiter().GetResult();
#pragma warning restore xUnit1031
        return Step.Pass;
    }

    // What broke off is tried again by its message; a caller hears of it as a failure of storage.
    private static async Task TryAsync(Func<Task> run, Func<Task> again)
    {
        try
        {
            await run();
        }
        catch (Exception e) when (e is RequestFailedException or IOException or AggregateException)
        {
            await again();
        }
    }

    private static async Task<string> KeptAfterAsync(params string[] verbs)
    {
        var world = await World.OpenAsync(verbs);
        await world.SweepAsync();
        return world.Kept();
    }

    private static async Task<string> ReportedAfterAsync(params string[] verbs) => await (await World.OpenAsync(verbs)).ReportedAsync();
}

using Xunit;

namespace Pipeline.Tests.Storage.Memory;

/// <summary>
/// Runs verbs across each other, call by call, and with every fault at every call; or at every so many calls, of which a seed draws the
/// first.
/// </summary>
internal static class Crossing
{
    private const int MostTries = 4;

    /// <summary>
    /// Every ending of two verbs of which one runs whole between two calls of the other, at each place, and of which the steps alternate as
    /// a seed draws it; each beside the place where it came about.
    /// </summary>
    public static async Task<IReadOnlyList<(string Place, string State)>> EndingsAsync(
        Func<Task<MemorySide>> begin, Verb one, Verb other, int drawn, int seed, Func<MemorySide, Task<string>>? tell = null, int every = 1)
    {
        Func<MemorySide, Task<string>> TellAsync = tell ?? (account => account.StateAsync());
        List<(string, string)> endings = [];
        foreach (var (outer, inner, name)
            in new[] { (one, other, "the second within the first"), (other, one, "the first within the second") })
        {
            for (var at = 1 + (seed % every); ; at += every)
            {
                var account = await begin();
                var process = account.Again();
                var place = "";
                var moment = at;
                process.Wire.On = async call =>
                {
                    if (call.Number == moment)
                    {
                        place = call.ToString();
                        await RunAsync(account, inner);
                    }

                    return Fault.None;
                };
                await RunAsync(account, outer, process);
                if (place.Length == 0)
                {
                    break;
                }

                endings.Add(($"{name}, before call {place}", await TellAsync(account)));
            }
        }

        for (var draw = 0; draw < drawn; draw++)
        {
            var account = await begin();
            var steps = new Alternation(new Random(seed + draw));
            await steps.RunAsync(account, one, other);
            endings.Add(($"seed {seed + draw}", await TellAsync(account)));
        }

        return endings;
    }

    /// <summary>
    /// Every ending of two verbs that change over three times: one runs as far as a call, then the other as far as each of its own, then
    /// the first to its end, and the second to its own.
    /// </summary>
    public static async Task<IReadOnlyList<(string Place, string State)>> InterlacedAsync(
        Func<Task<MemorySide>> begin, Verb one, Func<Call, bool> halt, Verb other)
    {
        List<(string, string)> endings = [];
        for (var at = 1; ; at++)
        {
            var account = await begin();
            var (process, second) = (account.Again(), account.Again());
            var (halted, ended) = (new TaskCompletionSource<string>(), new TaskCompletionSource());
            var moment = at;
            Task? running = null;
            second.Wire.On = async call =>
            {
                if (call.Number == moment)
                {
                    halted.TrySetResult(call.ToString());
                    await ended.Task;
                }

                return Fault.None;
            };
            process.Wire.On = async call =>
            {
                if (running is null && halt(call))
                {
                    running = RunAsync(account, other, second);
                    await Task.WhenAny(running, halted.Task);
                }

                return Fault.None;
            };
            await RunAsync(account, one, process);
            ended.SetResult();
            await (running ?? throw new InvalidOperationException("The first verb makes no call that it is to halt at."));
            if (!halted.Task.IsCompleted)
            {
                return endings;
            }

            endings.Add(($"the second halted before call {await halted.Task}", await account.StateAsync()));
        }
    }

    /// <summary>
    /// What is left when a verb meets a fault at one of its calls and is then run again, at every call and for every fault.
    /// </summary>
    public static async Task<IReadOnlyList<(string Place, string State)>> FaultsAsync(
        Func<Task<MemorySide>> begin, Verb verb, Func<MemorySide, Task<string>>? tell = null, int every = 1, int seed = 0)
    {
        Func<MemorySide, Task<string>> TellAsync = tell ?? (account => account.StateAsync());
        List<(string, string)> endings = [];
        foreach (var fault in new[] { Fault.Lost, Fault.Unanswered, Fault.Doubled, Fault.Cut })
        {
            for (var at = 1 + (seed % every); ; at += every)
            {
                var account = await begin();
                var process = account.Again();
                var place = "";
                var moment = at;
                process.Wire.On = call =>
                {
                    if (call.Number != moment)
                    {
                        return Task.FromResult(Fault.None);
                    }

                    place = call.ToString();
                    return Task.FromResult(fault);
                };
                await RunAsync(account, verb, process);
                if (place.Length == 0)
                {
                    break;
                }

                endings.Add(($"{fault} at call {place}", await TellAsync(account)));
            }
        }

        return endings;
    }

    /// <summary>
    /// What is left when a process is killed at one of its calls, before or after it is carried out, and nobody runs it again.
    /// </summary>
    public static async Task<IReadOnlyList<(string Place, string State)>> KillsAsync(
        Func<Task<MemorySide>> begin, Verb verb, Func<MemorySide, Task<string>> tell, int every = 1, int seed = 0)
    {
        List<(string, string)> endings = [];
        foreach (var fault in new[] { Fault.Lost, Fault.Unanswered })
        {
            for (var at = 1 + (seed % every); ; at += every)
            {
                var account = await begin();
                var process = account.Again();
                var place = "";
                var moment = at;
                process.Wire.On = call =>
                {
                    place = call.Number == moment ? call.ToString() : place;
                    return Task.FromResult(call.Number < moment ? Fault.None : call.Number == moment ? fault : Fault.Lost);
                };
                try
                {
                    await verb(process);
                }
                catch (Exception e) when (e is Azure.RequestFailedException or IOException or AggregateException)
                {
                    // Killed.
                }

                if (place.Length == 0)
                {
                    break;
                }

                endings.Add(($"{fault} and killed at call {place}", await tell(account)));
            }
        }

        return endings;
    }

    /// <summary>Something was tried, and all of it ended as it may.</summary>
    public static void Hold(ITestOutputHelper output, IReadOnlyList<(string Place, string State)> endings, string[] allowed, string what)
    {
        Assert.NotEmpty(endings);
        var wrong = endings.Where(ending => !allowed.Contains(ending.State)).ToList();
        output.WriteLine($"{what}: {endings.Count} tried, {endings.Count - wrong.Count} held");
        var found = string.Join("\n\n", wrong.Take(5).Select(ending => $"{ending.Place}\n{ending.State}"));
        Assert.True(
            wrong.Count == 0,
            $"{what}: {wrong.Count} of {endings.Count} end otherwise.\nExpected\n{string.Join("\nor\n", allowed.Distinct())}\n\nFound\n"
                + $"{found}");
    }

    /// <summary>What is left when verbs run one after the other.</summary>
    public static async Task<string> AfterAsync(
        Func<Task<MemorySide>> begin, IEnumerable<Verb> verbs, Func<MemorySide, Task<string>>? tell = null)
    {
        var account = await begin();
        foreach (var verb in verbs)
        {
            await RunAsync(account, verb);
        }

        return await (tell ?? (told => told.StateAsync()))(account);
    }

    /// <summary>Runs a verb as a queue does: what failed is tried again by another process.</summary>
    public static async Task RunAsync(MemorySide account, Verb verb, MemorySide? process = null)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await verb(process ?? account.Again());
                return;
            }
            catch (Exception e) when (attempt < MostTries && e is Azure.RequestFailedException or IOException or AggregateException)
            {
                process = null;
            }
        }
    }
}

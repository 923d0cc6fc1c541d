namespace Pipeline.Tests.Storage.Memory;

/// <summary>Two verbs at once: whenever both wait at a call or are done, chance lets one of them make its call.</summary>
internal sealed class Alternation(Random chance)
{
    private readonly Lock gate = new();
    private readonly List<TaskCompletionSource>[] waiting = [[], []];
    private readonly SemaphoreSlim moved = new(0);

    public async Task RunAsync(MemorySide account, Verb one, Verb other)
    {
        Task[] running = [Start(account, one, 0), Start(account, other, 1)];
        while (!Array.TrueForAll(running, task => task.IsCompleted))
        {
            if (Next(running) is { } next)
            {
                next.SetResult();
            }
            else
            {
                await moved.WaitAsync(TimeSpan.FromMilliseconds(50));
            }
        }

        await Task.WhenAll(running);
    }

    private Task Start(MemorySide account, Verb verb, int which) => Task.Run(async () =>
    {
        await Crossing.RunAsync(account, process =>
        {
            process.Wire.On = async _ =>
            {
                var turn = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                lock (gate)
                {
                    waiting[which].Add(turn);
                }

                moved.Release();
                await turn.Task;
                return Fault.None;
            };
            return verb(process);
        });
        moved.Release();
    });

    private TaskCompletionSource? Next(Task[] running)
    {
        lock (gate)
        {
            // A verb that is between two calls is waited for: else chance would be the scheduler's and not the seed's.
            if (Enumerable.Range(0, 2).Any(which => !running[which].IsCompleted && waiting[which].Count == 0))
            {
                return null;
            }

            var open = Enumerable.Range(0, 2).Where(which => waiting[which].Count > 0).ToList();
            if (open.Count == 0)
            {
                return null;
            }

            var chosen = waiting[open[chance.Next(open.Count)]];
            var turn = chosen[0];
            chosen.RemoveAt(0);
            return turn;
        }
    }
}

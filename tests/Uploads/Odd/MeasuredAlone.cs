using Xunit;

namespace Pipeline.Tests.Uploads.Odd;

/// <summary>What asks how much this process holds runs when nothing else does: it must not count what others hold.</summary>
[CollectionDefinition(nameof(MeasuredAlone), DisableParallelization = true)]
public sealed class MeasuredAlone;

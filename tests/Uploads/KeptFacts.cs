using Pipeline.Uploads;

namespace Pipeline.Tests.Uploads;

/// <summary>Facts and rejections kept in memory, as a reader offers them.</summary>
internal sealed class KeptFacts : IFactSink
{
    public List<object> Facts { get; } = [];

    public List<Rejection> Rejected { get; } = [];

    public void Keep(object fact, string file, long line) => Facts.Add(fact);

    public void Reject(Rejection rejection) => Rejected.Add(rejection);
}

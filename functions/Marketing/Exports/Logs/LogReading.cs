using Marketing.Facts;
using Pipeline.Tables;

namespace Marketing.Exports.Logs;

/// <summary>
/// What becomes of the requests of one log, whatever its format: every line leaves its print and its kind, and a
/// person's page view becomes a fact. Nothing else of a line is kept, its address least of all.
/// </summary>
public sealed class LogReading : LineReading
{
    private const int Places = 8192;

    private readonly HitReader reader;
    private readonly Reading reading;
    private readonly BusinessClock clock;
    private readonly KeyedHash prints;
    private readonly KeyedHash visitors;
    private readonly Agents agents;
    private readonly Texts pages = new(Places);
    private readonly Texts hosts = new(Places);
    private readonly LogChunks chunks = new();
    private bool someTellNoAgent;
    private bool isCut;

    public LogReading(HitReader reader, Reading reading)
    {
        this.reader = reader;
        this.reading = reading;
        agents = new Agents(OwnAgents.Of(reading.Settings.Agents));
        clock = new BusinessClock(reading.Settings.TimeZone);
        prints = new KeyedHash(reading.Settings.HashKey, "log line");
        visitors = new KeyedHash(reading.Settings.HashKey, "log visitor");
    }

    public override LineTaken Take(ReadOnlySpan<byte> line)
    {
        if (line.IsEmpty)
        {
            return LineTaken.Empty;
        }

        var taken = reader.Read(line, out var hit);
        if (taken != LineTaken.Kept)
        {
            return taken;
        }

        var kind = LineKind.Of(hit, agents);
        var wall = clock.Wall(hit.Time);
        if (chunks.Add(prints.Of(line), wall, kind) is { } chunk)
        {
            reading.Offer(chunk);
        }

        if (kind == LineKind.Page)
        {
            reading.Offer(View(hit, wall));
        }

        someTellNoAgent |= !hit.TellsAgent;
        return LineTaken.Kept;
    }

    /// <summary>
    /// The copy of a log that is still being written ends within a line. Its beginning is another line than the whole one, which a later
    /// copy holds: counted too, it would count twice.
    /// </summary>
    public override LineTaken TakeUnfinished(ReadOnlySpan<byte> line)
    {
        isCut = line.Count((byte)'"') % 2 != 0
            || (chunks.Lines > 0 && !someTellNoAgent && reader.Read(line, out var hit) == LineTaken.Kept && !hit.TellsAgent);
        return isCut ? LineTaken.Rejected : Take(line);
    }

    public override LineFault Explain(ReadOnlySpan<byte> line) => isCut
        ? new("line", Addresses.Mask(line), "a whole line: the file ends within this one, and a later copy of the log has the rest")
        : new(reader.Fault.Part, Addresses.Mask(line), reader.Fault.Expected);

    public override void Finish()
    {
        if (chunks.Close() is { } last)
        {
            reading.Offer(last);
        }

        if (reader.Caveat is { } caveat)
        {
            reading.Note(caveat);
        }

        if (someTellNoAgent)
        {
            reading.Note("Lines without a user agent: there a visitor is an address, and machines cannot be told from people.");
        }

        if (chunks.Lines > 0)
        {
            reading.Note(
                "Where uploads overlap, a line counts once by what stands before and behind it. Two servers whose lines are the same for "
                    + "a whole stretch cannot be told from one log sent twice; the report warns of what could not be told.");
        }
    }

    private LogHit View(in Hit hit, long wall)
    {
        var path = Paths.Of(hit.Target);
        var campaign = Campaign.Of(hit.Query.IsEmpty ? Query(hit.Target) : hit.Query);
        var referrer = Referrers.HostOf(hit.Referrer);
        return new LogHit
        {
            Chunk = chunks.Number,
            Place = chunks.Lines - 1,
            ViewedAt = BusinessClock.At(clock.Utc(hit.Time)),
            Day = DateOnly.FromDateTime(BusinessClock.At(wall)),
            Visitor = visitors.Of(hit.Address, hit.Agent),
            Site = hit.Site.IsEmpty ? null : hosts.Of(hit.Site),
            Page = pages.Of(path),
            Referrer = referrer.IsEmpty ? null : hosts.Of(referrer),
            UtmSource = campaign.Source,
            UtmMedium = campaign.Medium,
            UtmCampaign = campaign.Name,
        };
    }

    private static ReadOnlySpan<byte> Query(ReadOnlySpan<byte> target)
    {
        var mark = target.IndexOf((byte)'?');
        return mark < 0 ? default : target[(mark + 1)..];
    }
}

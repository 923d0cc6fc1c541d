namespace Pipeline.Uploads;

/// <summary>What stands beside a receipt, so that a listing tells it without reading any.</summary>
public static class ReceiptKeys
{
    public const string ETag = "etag";

    public const string Trace = "trace";

    public const string Told = "told";

    public const string ReadBy = "readby";

    public const string Formats = "formats";

    public const string Mappings = "mappings";

    public const string KnownBy = "knownby";

    public const string Became = "became";

    public const string AskedFor = "askedfor";

    public const string AskedUntil = "askeduntil";
}

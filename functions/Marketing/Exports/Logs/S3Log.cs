namespace Marketing.Exports.Logs;

/// <summary>
/// Amazon S3 server access log, https://docs.aws.amazon.com/AmazonS3/latest/userguide/LogFormat.html (documentation). The bucket is the
/// site: a website's bucket bears its name.
/// </summary>
public sealed class S3Log : StatedLog
{
    public override string Id => "access-log-s3";

    public override string Name => "Access log of Amazon S3";

    public override string NamesFrom => "documentation";

    public override string Expected =>
        "lines as 79a59df9 example-bucket [06/Feb/2026:00:00:38 +0000] 192.0.2.3 - 3E57427F33A59F07 WEBSITE.GET.OBJECT index.html \"GET "
            + "/index.html HTTP/1.1\" 200 - 2662 2662 70 10 \"-\" \"Mozilla/5.0\" -";

    protected override string Words =>
        "$owner $host [$time_local] $remote_addr $requester $request_id $operation $key \"$request\" $status $error $sent $size $total "
            + "$turnaround \"$http_referer\" \"$http_user_agent\" ";
}

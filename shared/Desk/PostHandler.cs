using Microsoft.AspNetCore.Http;
using Pipeline.Desk.Pages;
using Pipeline.Uploads;

namespace Pipeline.Desk;

/// <summary>Answers what changes something: files that are sent, an upload that is taken back, and who gets the digest.</summary>
internal sealed class PostHandler(HttpContext context, DeskRequest desk, DeskLimits limits, FormToken token)
{
    private const int MostForm = 16 * 1024;

    /// <summary>False where the form bears no token of this browser.</summary>
    public Task<bool> AnswerAsync(string[] what, CancellationToken stop) => what switch
    {
        ["uploads"] => SendAsync(stop),
        ["withdraw"] => WithdrawAsync(stop),
        ["digest"] => SubscribeAsync(stop),
        _ => LeaveAsync(stop),
    };

    private async Task<bool> SendAsync(CancellationToken stop)
    {
        if (context.Request.ContentLength > limits.Request)
        {
            // FaultText before anything of it is read.
            return await RespondAsync([new SentFile("", SendFault.TooLarge)], stop);
        }

        if (await new FormUpload(desk.Side!, limits, token).ReceiveAsync(context.Request, stop) is not { } sent)
        {
            return false;
        }

        return await RespondAsync(sent, stop);
    }

    private async Task<bool> RespondAsync(IReadOnlyList<SentFile> sent, CancellationToken stop)
    {
        if (sent.Any(file => file.Fault is SendFault.TooLarge or SendFault.TooMany))
        {
            // The rest of the body is not waited for.
            context.Response.Headers.Connection = "close";
            context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        }
        else if (sent.Any(file => file.Fault is not null))
        {
            context.Response.StatusCode = StatusCodes.Status400BadRequest;
        }
        else if (!IsScript)
        {
            context.Response.StatusCode = StatusCodes.Status303SeeOther;
            context.Response.Headers.Location = desk.At("", ("sent", sent.Count.ToString(CultureInfo.InvariantCulture)));
            return true;
        }

        if (IsScript)
        {
            context.Response.ContentType = "application/json; charset=utf-8";
            await context.Response.Body.WriteAsync(JsonText.Write(sent.Select(file => new { file.Name, Fault = FaultText(file) })), stop);
        }
        else
        {
            await DeskHtml.WriteAsync<SentPage>(
                context,
                new()
                {
                    [nameof(SentPage.Desk)] = desk,
                    [nameof(SentPage.Files)] = sent,
                    [nameof(SentPage.FaultText)] = (Func<SentFile, string?>)FaultText,
                },
                stop);
        }

        return true;
    }

    private bool IsScript => context.Request.Headers.Accept.ToString().StartsWith("application/json", StringComparison.Ordinal);

    private string? FaultText(SentFile file) => file.Fault switch
    {
        SendFault.Name => desk.T(
            $"Not stored: its name cannot be one of an upload ({file.Why}). Rename the file and send it again.",
            $"Tidak disimpan: namanya tidak bisa dipakai ({file.Why}). Ganti nama berkasnya lalu kirim lagi."),
        SendFault.TooLarge => desk.T(
            $"Not stored: it is larger than {Size.Of(limits.File, desk.Culture)}, the most that the desk takes. Divide it, or put it into "
                + "storage with a storage client.",
            $"Tidak disimpan: lebih besar dari {Size.Of(limits.File, desk.Culture)}, batas yang diterima meja ini. Bagi berkasnya, atau "
                + "taruh langsung di penyimpanan."),
        SendFault.TooMany => desk.T(
            $"Not stored: the desk takes {desk.Culture.Number(limits.Files)} files at once. Send the rest again.",
            $"Tidak disimpan: meja ini menerima {desk.Culture.Number(limits.Files)} berkas sekaligus. Kirim lagi sisanya."),
        SendFault.BrokenOff => desk.T(
            "Not stored: it ended before it was whole. Nothing of it was kept; send it again.",
            "Tidak disimpan: terputus sebelum utuh. Tidak ada bagiannya yang disimpan; kirim lagi."),
        SendFault.Overtaken => desk.T(
            "Not stored: another file of this name was sent at the same time and is the one that counts. Look at it, then send this one "
                + "again if it is to replace it.",
            "Tidak disimpan: berkas lain dengan nama ini dikirim pada saat yang sama, dan itulah yang dipakai. Periksa dulu, lalu kirim lagi "
                + "yang ini kalau harus menggantikannya."),
        _ => null,
    };

    private async Task<bool> WithdrawAsync(CancellationToken stop)
    {
        if (await FormAsync(stop) is not { } form)
        {
            return false;
        }

        var name = form["name"].ToString();
        var isKnown = UploadNames.Fault(name) is null && await desk.Side!.Withdraw!(name, stop);
        return Lead(isKnown ? "withdrew" : "unknown", name);
    }

    private async Task<bool> SubscribeAsync(CancellationToken stop)
    {
        if (await FormAsync(stop) is not { } form)
        {
            return false;
        }

        var isAddress = await desk.Side!.Digest!.Subscribe(form["address"].ToString().Trim(), desk.Language, stop);
        return Lead("digest", isAddress ? "subscribed" : "none");
    }

    private async Task<bool> LeaveAsync(CancellationToken stop)
    {
        if (await FormAsync(stop) is not { } form)
        {
            return false;
        }

        var isTheirs = await desk.Side!.Digest!.Leave(form["who"].ToString(), form["link"].ToString(), stop);
        return Lead("digest", isTheirs ? "left" : "stale");
    }

    // A small form of a page of this desk; null where it is none of this browser.
    private async Task<IFormCollection?> FormAsync(CancellationToken stop)
    {
        var request = context.Request;
        if (request.ContentType?.Split(';')[0].Trim() != "application/x-www-form-urlencoded" || request.ContentLength is null or > MostForm)
        {
            return null;
        }

        var form = await request.ReadFormAsync(stop);
        return token.IsOf(request, form[FormToken.Field]) ? form : null;
    }

    private bool Lead(string said, string what)
    {
        context.Response.StatusCode = StatusCodes.Status303SeeOther;
        context.Response.Headers.Location = desk.At("", (said, what));
        return true;
    }
}

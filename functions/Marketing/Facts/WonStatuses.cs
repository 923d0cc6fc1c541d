using Pipeline.Crm;

namespace Marketing.Facts;

/// <summary>
/// Statuses of a lead that say that a deal with it was won: in the words that both sides know (<see cref="Outcomes"/>), or as a customer.
/// "Not won", "Belum jadi pelanggan" and "Customer visit" are none.
/// </summary>
public static class WonStatuses
{
    public static bool Tells(string? status) =>
        status is not null && (Outcomes.OfWords(status) ?? (CustomerWords.Tell(status) ? Outcomes.Won : null)) == Outcomes.Won;
}

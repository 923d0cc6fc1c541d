namespace Marketing.Facts;

/// <summary>Statuses of a lead that say, as a whole, that a deal with it was won: "Not won" and "Customer visit" are none.</summary>
public static class WonStatuses
{
    private static readonly HashSet<string> Known = new(StringComparer.Ordinal)
    {
        "won", "closed won", "closedwon", "deal won", "won deal", "sold", "customer", "existing customer", "became customer",
        "became a customer", "converted to customer", "purchased", "client",
        "menang", "deal menang", "berhasil", "terjual", "pelanggan", "jadi pelanggan", "menjadi pelanggan", "sudah beli",
        "sudah membeli", "sudah closing",
        "ganado", "ganada", "cerrado ganado", "cliente", "vendido", "ganho", "ganha", "fechado ganho", "gagné", "gagnée", "vendu",
        "gewonnen", "kunde", "verkauft", "vinto", "vinta", "venduto",
    };

    public static bool Tells(string? status) =>
        status is not null
            && Known.Contains(
                string.Join(
                    ' ', status.ToLowerInvariant()
                        .Split([' ', '-', '_', '/', ':', '(', ')', '!', '.'], StringSplitOptions.RemoveEmptyEntries)));
}

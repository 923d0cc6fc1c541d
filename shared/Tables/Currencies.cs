namespace Pipeline.Tables;

/// <summary>Currency signs and codes as they stand beside amounts.</summary>
internal static class Currencies
{
    private static readonly WordTable<string> signs = new(
    [
        ("$ us$", "USD"), ("€", "EUR"), ("£", "GBP"), ("¥ ￥", "JPY"), ("cn¥ rmb", "CNY"), ("rp", "IDR"), ("r$", "BRL"), ("a$ au$", "AUD"),
        ("c$ ca$", "CAD"),
        ("nz$", "NZD"), ("s$ sg$", "SGD"), ("hk$", "HKD"), ("nt$", "TWD"), ("mx$", "MXN"), ("rm", "MYR"), ("₹", "INR"), ("₫ đ", "VND"),
        ("₱", "PHP"), ("₩", "KRW"),
        ("฿", "THB"), ("₺ tl", "TRY"), ("₴", "UAH"), ("₽", "RUB"), ("zł", "PLN"), ("kč", "CZK"), ("ft", "HUF"), ("лв", "BGN"), ("₦", "NGN"),
        ("₪", "ILS"), ("₸", "KZT"), ("ksh kshs", "KES"), ("tsh", "TZS"), ("ush", "UGX"), ("元 人民币", "CNY"), ("円", "JPY"), ("원", "KRW"),
        ("sfr", "CHF"), ("rd$", "DOP"),
    ]);

    // Signs that several currencies write: which one is told by the column or the row, and else by nobody.
    private static readonly WordTable<string> shared = new([("kr", "kr"), ("rs", "Rs"), ("lei", "lei"), ("dh dhs", "Dh")]);

    private static readonly Dictionary<string, string[]> Sharing = new(StringComparer.Ordinal)
    {
        ["kr"] = ["SEK", "NOK", "DKK", "ISK"],
        ["Rs"] = ["INR", "PKR", "LKR", "NPR", "MUR", "SCR"],
        ["lei"] = ["RON", "MDL"],
        ["Dh"] = ["AED", "MAD"],
    };

    // Codes that are words, too: 15 all is not fifteen lek.
    private static readonly HashSet<string> Words = new(StringComparer.Ordinal)
    {
        "ALL", "BAM", "BOB", "COP", "CUP", "GEL", "LAK", "MAD", "MOP", "PEN", "RON", "SOS", "TOP", "TRY",
    };

    // ISO 4217, the active codes of 2026 and BGN, which the euro replaced that year.
    private static readonly WordTable<string> codes = new(
        """
        AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BGN BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK DJF DKK DOP DZD EGP ERN ETB
        EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL
        MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD
        SSP STN SVC SYP SZL THB TJS TMT TND TOP TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XOF XPF YER ZAR ZMW ZWG
        """.Split((char[])[' ', '\r', '\n'], StringSplitOptions.RemoveEmptyEntries).Select(code => (code, code)));

    private static readonly HashSet<string> Dollars = new(StringComparer.Ordinal)
    {
        "ARS", "AUD", "BBD", "BMD", "BND", "BSD", "BZD", "CAD", "CLP", "COP", "CUP", "DOP", "FJD", "GYD", "HKD", "JMD", "KYD", "LRD", "MXN",
        "NAD", "NZD", "SBD", "SGD", "SRD", "TTD", "TWD", "UYU", "XCD",
    };

    private static readonly HashSet<string> Pounds = new(StringComparer.Ordinal)
    {
        "EGP", "FKP", "GIP", "LBP", "SDG", "SHP", "SSP", "SYP",
    };

    /// <summary>Finds a sign, or a code: in capitals, and in small letters where it is no word.</summary>
    public static bool TryFind(ReadOnlySpan<byte> text, out string code)
    {
        if (text.Length == 3 && codes.TryFind(text, out var known)
            && (!text.ContainsAnyExceptInRange((byte)'A', (byte)'Z') || !Words.Contains(known)))
        {
            code = known;
            return true;
        }

        var found = signs.TryFind(text, out var meant);
        code = meant ?? "";
        return found;
    }

    /// <summary>Finds a sign of several currencies: kr, Rs.</summary>
    public static bool TryFindShared(ReadOnlySpan<byte> text, out string sign)
    {
        var found = shared.TryFind(text, out var meant);
        sign = meant ?? "";
        return found;
    }

    /// <summary>Whether a sign is an abbreviation, behind which a dot may stand: Rp. 5.000, Rs. 500, 500 kr.</summary>
    public static bool IsAbbreviation(ReadOnlySpan<byte> sign, string code) =>
        (code == "IDR" && sign.Length == 2) || (code == "CHF" && !codes.TryFind(sign, out _)) || Sharing.ContainsKey(code);

    /// <summary>The currencies that write this sign; null where it is none that several do.</summary>
    public static IReadOnlyList<string>? Of(string? sign) => sign is null ? null : Sharing.GetValueOrDefault(sign);

    /// <summary>Whether an amount whose cell names one currency may be in another one: signs such as $ belong to several.</summary>
    /// <param name="cell">The amount as it stands.</param>
    /// <param name="named">The currency that was read from it.</param>
    /// <param name="told">The other one.</param>
    public static bool MayMean(ReadOnlySpan<byte> cell, string named, string told) => named == told || named switch
    {
        "USD" => IsBare(cell, "$"u8) && Dollars.Contains(told),
        "GBP" => IsBare(cell, "£"u8) && Pounds.Contains(told),
        "JPY" => (IsBare(cell, "¥"u8) || IsBare(cell, "￥"u8)) && told == "CNY",
        "CAD" => IsBare(cell, "C$"u8) && told == "NIO",
        "KRW" => told == "KPW",
        _ => Of(named)?.Contains(told) == true,
    };

    // A sign with letters before or behind it, as US$ or $USD, is of one currency.
    private static bool IsBare(ReadOnlySpan<byte> cell, ReadOnlySpan<byte> sign)
    {
        var at = cell.IndexOf(sign);
        return at >= 0 && (at == 0 || !char.IsAsciiLetter((char)cell[at - 1]))
            && (at + sign.Length >= cell.Length || !char.IsAsciiLetter((char)cell[at + sign.Length]));
    }

    /// <summary>
    /// True where amounts are written without decimals: no minor unit in ISO 4217, and the rupiah, whose sen is out of use.
    /// </summary>
    public static bool HasNoDecimals(string? code) => code is
        "IDR" or "VND" or "JPY" or "KRW" or "CLP" or "ISK" or "PYG" or "UGX" or "RWF" or "BIF" or "DJF" or "GNF" or "KMF" or "VUV" or "XAF"
            or "XOF" or "XPF";
}

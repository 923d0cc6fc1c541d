namespace Pipeline.Tables;

/// <summary>
/// What a column that no format reads seems to tell, by the words of its heading. Most unread columns cost nothing; one that says who,
/// when, in which money or of which part a row is can make its figures another thing, so a receipt names it as such.
/// </summary>
public static class UnreadColumns
{
    private static readonly (string Meaning, HashSet<string> Words)[] Meanings =
    [
        ("currency", Of("currency valuta devise moneda moeda währung waehrung währungscode kurs")),
        ("money",
            Of("discount discounts discounted voucher vouchers coupon coupons rebate cashback tax taxes vat net gross amount subtotal "
                + "commission diskon potongan kupon pajak ppn bersih kotor komisi remise taxe tva brut montant descuento impuesto iva "
                + "neto bruto importe comisión desconto cupom imposto líquido valor comissão sconto imposta netto lordo importo rabatt "
                + "gutschein steuer mwst nettobetrag bruttobetrag betrag brutto provision")),
        ("date",
            Of("date dates day days hour hours week month quarter year time timestamp tanggal hari jam minggu bulan kuartal tahun waktu "
                + "jour heure hora ora stunde semaine mois année fecha día semana mes año data dia mês ano giorno settimana mese anno datum "
                + "tag woche monat jahr quartal trimestre zeit")),
        ("identity",
            Of("id ids uuid guid email e-mail mail phone mobile whatsapp nomor telepon ponsel surel identifiant courriel téléphone "
                + "identificador correo teléfono identificação telefone celular identificativo telefono kennung nummer telefon")),
        ("segment",
            Of("segment segments breakdown surface device network platform placement age gender region country city audience variant "
                + "variation segmen perangkat jaringan penempatan usia gender wilayah negara kota audiens appareil réseau emplacement âge "
                + "genre pays ville dispositivo red ubicación edad sexo país ciudad rede posicionamento idade gênero região cidade rete "
                + "età genere paese città gerät netzwerk platzierung alter geschlecht land stadt")),
        ("kind",
            Of("type kind status state stage category channel record jenis tipe kategori saluran tahap étape statut catégorie canal tipo "
                + "estado etapa categoría situação categoria stato fase canale typ art kategorie kanal phase")),
    ];

    // Meta's column of a remark; "data" is a date in Italian and Portuguese.
    private const string Remark = "data comment";

    /// <summary>"currency", "money", "date", "identity", "segment" or "kind"; null where the heading says nothing of the sort.</summary>
    public static string? Seem(string heading)
    {
        var words = Spellings.Normalize(heading)
            .Split([' ', '_', '/', '(', ')', '.', ':', ',', '\''], StringSplitOptions.RemoveEmptyEntries);
        return heading.Equals(Remark, StringComparison.OrdinalIgnoreCase) ? null
            : heading.Contains("mata uang", StringComparison.OrdinalIgnoreCase)
            ? "currency"
            : Array.Find(Meanings, meaning => Array.Exists(words, meaning.Words.Contains)).Meaning;
    }

    private static HashSet<string> Of(string words) => new(words.Split(' '), StringComparer.Ordinal);
}

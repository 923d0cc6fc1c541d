using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// Odoo's list of leads and opportunities (crm.lead), by technical names and by the labels of its languages. Both sides know these columns:
/// marketing reads where a lead came from, sales what became of it, and both take or refuse the same list.
/// </summary>
public static class OdooLeadColumns
{
    public static Column OpportunityName { get; } = Column.Text(
        "name", "Opportunity", "Lead", "Peluang", "Opportunité", "Oportunidad", "Oportunidade", "Opportunità", "Verkaufschance",
        "Chance").Required;
    public static Column Modified { get; } = Column.Date(
        "write_date", "Last Updated on", "Last Modified on", "Terakhir Diperbarui pada", "Mis à jour le", "Dernière mise à jour le",
        "Última actualización el", "Última Atualização em", "Zuletzt aktualisiert am", "Ultimo aggiornamento il");
    public static Column Stage { get; } = Column.Text(
        "stage_id", "stage_id/name", "stage_id/display_name", "Stage", "stage_id/id", "Tahap", "Tahapan", "Étape", "Etapa", "Estágio",
        "Fase", "Stadio", "Phase", "Stufe").Required;
    public static Column RecordType { get; } = Column.Text("type", "Tipe", "Jenis", "Typ", "Tipo");
    public static Column RecordTypeAlone { get; } = RecordType.Required;
    public static Column RecordId { get; } = Column.Id(
        "id", "External ID", "ID Eksternal", "ID externe", "Identifiant externe", "ID externo", "ID externa", "Externe ID",
        "ID esterno");
    public static Column DatabaseId { get; } = Column.Id(".id", "ID");
    public static Column Active { get; } = Column.Text("active", "Aktif", "Actif", "Activo", "Ativo", "Aktiv", "Attivo");
    public static Column ContactName { get; } = Column.Text(
        "contact_name", "Contact Name", "Nama Kontak", "Nom du contact", "Nombre de contacto", "Nome do contato", "Kontaktname",
        "Nome contatto");
    public static Column Email { get; } = Column.Text(
        "email_from", "Email", "E-mail", "E-Mail", "Surel", "Correo electrónico", "Courriel");
    public static Column Phone { get; } = Column.Text("phone", "Telepon", "Téléphone", "Teléfono", "Telefone", "Telefon", "Telefono");
    public static Column Mobile { get; } = Column.Text(
        "mobile", "Ponsel", "Handphone", "Seluler", "Móvil", "Celular", "Telemóvel", "Mobil", "Cellulare");
    public static Column LeadSource { get; } = Column.Text(
        "source_id", "source_id/name", "source_id/display_name", "Source", "Sumber", "Fuente", "Origen", "Origem", "Fonte", "Quelle");
    public static Column Campaign { get; } = Column.Text(
        "campaign_id", "campaign_id/name", "campaign_id/display_name", "Campaign", "Kampanye", "Campagne", "Campaña", "Campanha",
        "Kampagne", "Campagna");
    public static Column LostReason { get; } = Column.Text(
        "lost_reason_id", "lost_reason_id/name", "lost_reason_id/display_name", "lost_reason", "lost_reason/name", "Lost Reason",
        "Alasan Kalah", "Alasan Kehilangan", "Motif de perte", "Raison de la perte", "Motivo de pérdida", "Razón de pérdida",
        "Motivo da perda", "Razão da perda", "Verlustgrund", "Motivo della perdita", "Motivo perdita");
    public static Column Owner { get; } = Column.Text(
        "user_id", "user_id/name", "user_id/display_name", "Salesperson", "user_id/id", "Penjual", "Tenaga Penjual", "Vendeur",
        "Vendedor", "Comercial", "Verkäufer", "Vertriebsmitarbeiter", "Venditore", "Addetto vendite", "Commerciale");
    public static Column Customer { get; } = Column.Text(
        "partner_name", "Company Name", "partner_id", "partner_id/name", "Customer", "Pelanggan", "Client", "Cliente");
    public static Column WonStatus { get; } = Column.Text("won_status", "Is Won");
    public static Column Created { get; } = Column.Date(
        "create_date", "Created on", "Dibuat pada", "Tanggal dibuat", "Créé le", "Creado el", "Criado em", "Erstellt am", "Angelegt am",
        "Creato il", "Data creazione");
    public static Column Closed { get; } = Column.Date(
        "date_closed", "Closed Date", "Tanggal Ditutup", "Tanggal Penutupan", "Date de clôture", "Date de fermeture", "Fecha de cierre",
        "Data de Fechamento", "Data de Encerramento", "Abschlussdatum", "Abgeschlossen am", "Data chiusura", "Data di chiusura");
    public static Column Revenue { get; } = Column.Number(
        "expected_revenue", "planned_revenue", "Expected Revenue", "Planned Revenue", "Pendapatan yang Diharapkan",
        "Pendapatan Diharapkan", "Perkiraan Pendapatan", "Revenu espéré", "Revenu attendu", "Ingreso esperado", "Ingresos esperados",
        "Receita Esperada", "Rendimento Esperado", "Erwarteter Umsatz", "Erwarteter Ertrag", "Ricavo previsto", "Ricavi previsti");
    public static Column Probability { get; } = Column.Number(
        "probability", "Probabilitas", "Probabilité", "Probabilidad", "Probabilidade", "Wahrscheinlichkeit", "Probabilità");
}

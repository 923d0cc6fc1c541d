using Pipeline.Tables;

namespace Pipeline.Crm;

/// <summary>
/// HubSpot contacts. The user picks the columns. Both sides know these: marketing reads where a lead came from, sales what became of it,
/// and both take or refuse the same list.
/// </summary>
public static class HubSpotContactColumns
{
    public static Column RecordId { get; } = Column.Id(
        "Record ID", "Contact ID", "Record ID - Contact", "ID de registro", "ID do registro", "Datensatz-ID",
        "ID de fiche d'informations", "ID Catatan").Required;
    public static Column Email { get; } = Column.Text(
        "Email", "Email Address", "Correo", "Correo electrónico", "E-mail", "E-Mail", "E-Mail-Adresse", "Adresse e-mail",
        "Alamat Email").Required;
    public static Column Created { get; } = Column.Date(
        "Create Date", "Tanggal Dibuat", "Fecha de creación", "Data de criação", "Erstelldatum", "Erstellungsdatum",
        "Date de création", "Data di creazione").Required;
    public static Column Modified { get; } = Column.Date("Last Modified Date", "Recent Modified Date");
    public static Column Owner { get; } = Column.Text(
        "Contact owner", "Pemilik kontak", "Propietario del contacto", "Proprietário do contato", "Propriétaire du contact",
        "Zuständiger Mitarbeiter", "Kontaktinhaber", "Proprietario del contatto");
    public static Column FirstName { get; } = Column.Text("First Name", "Nama Depan", "Nombre", "Nome", "Vorname", "Prénom");
    public static Column LastName { get; } = Column.Text(
        "Last Name", "Nama Belakang", "Apellidos", "Sobrenome", "Nachname", "Nom de famille", "Nom", "Cognome");
    public static Column Phone { get; } = Column.Text(
        "Phone Number", "Nomor Telepon", "Número de teléfono", "Número de telefone", "Telefonnummer", "Numéro de téléphone",
        "Numero di telefono");
    public static Column Mobile { get; } = Column.Text(
        "Mobile Phone Number", "Nomor Ponsel", "Número de móvil", "Número de celular", "Mobiltelefonnummer",
        "Numéro de téléphone portable", "WhatsApp Phone Number");
    public static Column OtherEmails { get; } = Column.Text(
        "Additional email addresses", "Additional Emails", "Alamat email tambahan", "Direcciones de correo adicionales",
        "Endereços de e-mail adicionais", "Weitere E-Mail-Adressen", "Adresses e-mail supplémentaires");
    public static Column Merged { get; } = Column.Text(
        "Merged contact IDs", "Merged record IDs", "Merged object IDs", "ID kontak yang digabungkan", "ID de los contactos fusionados",
        "IDs dos contatos mesclados", "IDs der zusammengeführten Kontakte", "ID des contacts fusionnés");
    public static Column Stage { get; } = Column.Text(
        "Lifecycle Stage", "Tahap Siklus Hidup", "Etapa del ciclo de vida", "Fase do ciclo de vida", "Estágio do ciclo de vida",
        "Lifecycle-Phase", "Phase du cycle de vie", "Fase del ciclo di vita");
    public static Column Status { get; } = Column.Text(
        "Lead Status", "Status Lead", "Status Prospek", "Estado del lead", "Status do lead", "Lead-Status", "Statut du lead",
        "Stato del lead");
    public static Column TrafficSource { get; } = Column.Text(
        "Original Traffic Source", "Original Source", "Original Source Type", "Sumber Lalu Lintas Asli", "Fuente original",
        "Fonte original", "Originalquelle", "Source d'origine", "Fuente de tráfico original", "Fonte de tráfego original",
        "Ursprüngliche Traffic-Quelle", "Original-Traffic-Quelle", "Source de trafic d'origine", "Source du trafic d'origine",
        "Fonte di traffico originale");
    public static Column OwnSource { get; } = Column.Text("Lead Source", "Source");
    public static Column Deals { get; } = Column.Text("Associated Deal IDs");
}

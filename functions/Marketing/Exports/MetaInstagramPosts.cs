using Marketing.Facts;
using Pipeline.Tables;
using static Marketing.Exports.MetaPostColumns;

namespace Marketing.Exports;

/// <summary>Meta's content export for Instagram posts: totals since publication.</summary>
public sealed class MetaInstagramPosts : TableFormat
{
    private static readonly Column AccountId =
        Column.Id(
            "Account ID", "ID Akun", "Identifiant du compte", "Identificador de la cuenta", "Identificação da conta", "ID dell'account",
            "Konto-ID").Required;
    private static readonly Column AccountName =
        Column.Text(
            "Account username", "Nama pengguna akun", "Nom d’utilisateur du compte", "Nombre de usuario de la cuenta",
            "Nome de usuário da conta", "Nome utente dell'account", "Konto-Benutzername", "Benutzername des Kontos").Required;
    private static readonly Column Likes =
        Column.Count(
            "Likes", "Suka", "J’aime", "Mentions J’aime", "Me gusta", "Curtidas", "Mi piace", "Gefällt mir", "„Gefällt mir“-Angaben",
            "Gefällt mir-Angaben");
    private static readonly Column Saves =
        Column.Count(
            "Saves", "Saved", "Disimpan", "Simpanan", "Simpan",
            "Frekuensi disimpan", "Enregistrements", "Veces que se ha guardado", "Guardados", "Salvamentos",
            "Salvataggi", "Gespeicherte Beiträge", "Gespeichert");
    private static readonly Column Follows = Column.Count("Follows", "Mengikuti", "Suivis", "Seguimientos", "Seguimentos");

    public override string Id => "meta-instagram-posts";

    public override string Name => "Meta content export, Instagram posts";

    public override string Source => "meta";

    public override IReadOnlyList<Role> Roles { get; } =
    [
        PostRoles.Reach(Reach), PostRoles.Impressions(Impressions), PostRoles.Views(Views), PostRoles.Reactions(Likes),
        PostRoles.Comments(Comments),
        PostRoles.Shares(Shares), PostRoles.Saves(Saves), PostRoles.Follows(Follows), PostRoles.Words(Description),
    ];

    public override Dividing Dividing => Social.SocialDivisions.Dividing;

    public override IReadOnlyList<Table> Tables { get; } =
        [new(
            "posts",
            [PostId, AccountId, AccountName, Description, PublishTime, Permalink, PostType, Day, Views, Reach, Impressions, Likes, Shares,
                Comments, Saves, Follows], Read)];

    private static void Read(Row row) => Keep(row, new Post
    {
        Network = "instagram",
        Account = row.Text(AccountName),
        PostId = row.Id(PostId),
        PublishedAt = row.Time(PublishTime),
        Kind = row.Text(PostType),
        Text = Post.Words(row.Text(Description)),
        Link = row.Text(Permalink),
        Reach = row.Count(Reach),
        Impressions = row.Count(Impressions),
        Views = row.Count(Views),
        Reactions = row.Count(Likes),
        Comments = row.Count(Comments),
        Shares = row.Count(Shares),
        Saves = row.Count(Saves),
        Follows = row.Count(Follows),
    });
}

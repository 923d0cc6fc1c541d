using Pipeline.Tables;

namespace Sales.Facts;

/// <summary>
/// Words of which whole results are made that tell of a plan, or of an attempt and of nothing that came of it.
/// </summary>
internal static class ContactPlanWords
{
    // Plans: a call of which a meeting was scheduled has reached somebody, and one that was scheduled itself has not.
    public static readonly WordList Plans = WordList.Of(
        "scheduled", "rescheduled", "planned", "overdue", "waiting", "queued", "queue", "in queue", "antre", "antrean", "dalam antrean",
        "draft", "pending", "not started", "deferred", "dijadwalkan", "terjadwal", "direncanakan", "dijadwal ulang", "dijadwalkan ulang",
        "menunggu", "konsep", "programada", "planificada", "reprogramada", "borrador", "pendiente", "agendada", "agendado", "planejada",
        "reagendada", "rascunho", "pendente", "planifié", "planifiée", "brouillon", "en attente", "geplant", "entwurf", "ausstehend",
        "gepland", "ingepland", "concept", "dirancang", "zaplanowane", "pianificato", "pianificata", "programmata", "bozza", "in attesa",
        "upcoming", "to do", "todo", "open", "not yet held", "akan datang", "mendatang", "belum dimulai", "belum mulai", "próxima",
        "próximo", "à venir", "bevorstehend", "anstehend", "offen", "aankomend", "in programma", "programado", "programados", "planificado",
        "programmato", "prévu", "prévue", "previsto", "prevista", "da fare", "te doen", "zu erledigen", "a fazer", "aberto",
        "belum dilakukan", "belum dilaksanakan", "rencana", "not yet made", "waiting on someone else", "waiting for someone else",
        "abierto", "abierta", "aberta", "ouvert", "ouverte", "aperto", "aperta", "por hacer", "à faire", "do zrobienia", "por realizar",
        "a realizar", "nog te doen", "noch zu erledigen", "akan dihubungi", "akan ditelepon", "akan ditelpon", "akan dilakukan",
        "akan dilaksanakan", "mau dihubungi", "perlu dihubungi", "to be called", "to be contacted", "to be done", "to call", "will call",
        "will be contacted", "por llamar", "a ligar", "à appeler", "à contacter", "anzurufen", "zu kontaktieren", "te bellen",
        "da chiamare", "da contattare", "por contactar", "a contatar", "pendientes", "geplante", "geplanter", "nog te bellen", "not done",
        "not started yet", "not yet done", "not yet started", "noch nicht begonnen", "nicht begonnen", "niet gestart", "nog niet gestart",
        "no iniciado", "no iniciada", "não iniciado", "não iniciada", "non commencé", "pas commencé", "non démarré", "non iniziato",
        "belum selesai", "belum dikerjakan", "dirancangkan", "zaplanowany", "zaplanowana", "do wykonania", "otwarte", "plánováno");

    // Of a meeting, what was agreed upon beforehand; of a call it is what came of it.
    public static readonly WordList MeetingPlans = WordList.Of(
        "booked", "confirmed", "dipesan", "tentative", "agreed", "accepted", "invited", "invitation sent", "dikonfirmasi", "terkonfirmasi",
        "sudah dikonfirmasi", "undangan terkirim", "vereinbart", "bestätigt", "gebucht", "zugesagt", "confirmado", "confirmada",
        "reservado", "reservada", "confirmé", "confirmée", "réservé", "réservée", "confermato", "confermata", "prenotato", "prenotata",
        "bevestigd", "geboekt", "afgesproken", "potwierdzone", "potwierdzony", "umówione", "umówiony", "akan bertemu", "akan ketemu",
        "dibooking", "disahkan");

    // What an activity of a kind is called: "Call scheduled" is a plan of a call.
    public static readonly WordList CallNouns = WordList.Of(
        "call", "calls", "phone", "phone call", "telephone", "follow up call", "followup call", "callback", "telepon", "telpon",
        "panggilan", "llamada", "llamadas", "telefonema", "chamada", "ligação", "appel", "appels", "anruf", "anrufe", "telefonat",
        "chiamata", "telefonata", "oproep", "telefoontje", "gesprek", "rozmowa", "połączenie", "contact", "kontak", "kontakt", "contacto",
        "contato", "contatto");

    // As of a call.
    public static readonly WordList MeetingNouns = WordList.Of(
        "meeting", "meetings", "appointment", "visit", "demo", "event", "rapat", "pertemuan", "temu", "kunjungan", "janji temu", "reunión",
        "cita", "visita", "reunião", "visite", "réunion", "rendez-vous", "rdv", "termin", "besprechung", "treffen", "besuch", "riunione",
        "appuntamento", "incontro", "afspraak", "vergadering", "bezoek", "spotkanie", "wizyta", "mesyuarat", "temu janji");

    // As of a call.
    public static readonly WordList TaskNouns = WordList.Of(
        "task", "tasks", "to do", "tugas", "tarea", "tarefa", "tâche", "aufgabe", "compito", "attività", "taak", "zadanie");

    // As of a call.
    public static readonly WordList MessageNouns = WordList.Of(
        "message", "messages", "chat", "pesan", "mensaje", "mensagem", "nachricht", "messaggio", "bericht", "wiadomość");

    // With an attempt: "Tried calling".
    public static readonly WordList Dialling = WordList.Of(
        "call", "calls", "calling", "to", "phone", "phoning", "ring", "contact", "reach", "hubungi", "menghubungi", "dihubungi",
        "menelepon", "ditelepon", "telepon", "telpon", "llamar", "ligar", "appeler", "anzurufen", "anrufen", "chiamare", "bellen", "te",
        "à", "a", "di", "de", "zu", "d'appel", "d'appeler", "zadzwonić", "untuk");

    // How often, or for which time.
    public static readonly WordList Times = WordList.Of(
        "first", "second", "third", "fourth", "once", "twice", "thrice", "time", "times", "of", "another", "again", "attempts", "pertama",
        "kedua", "ketiga", "keempat", "kali", "lagi", "sekali", "ke", "beberapa", "several", "multiple", "many", "few", "primer", "primera",
        "primero", "segundo", "segunda", "tercer", "tercero", "terceiro", "terceira", "primeiro", "primeira", "veces", "vez", "vezes",
        "varias", "várias", "première", "premier", "deuxième", "seconde", "troisième", "fois", "plusieurs", "erster", "erste", "zweiter",
        "zweite", "dritter", "dritte", "mal", "mehrfach", "mehrmals", "zweimal", "dreimal", "einmal", "primo", "prima", "secondo", "terzo",
        "volte", "volta", "più", "due", "tre", "eerste", "tweede", "derde", "keer", "maal", "meermaals", "dua", "tiga", "two", "three",
        "dos", "tres", "dois", "três", "deux", "trois", "zwei", "drei", "twee", "drie", "x", "nr", "nomor", "di", "made", "razy");

    // For when: "Scheduled for Monday", "Rescheduled to next week".
    public static readonly WordList Days = WordList.Of(
        "to", "at", "next", "this", "week", "month", "day", "today", "tomorrow", "later", "monday", "tuesday", "wednesday", "thursday",
        "friday", "saturday", "sunday", "ke", "untuk", "pada", "hari", "ini", "besok", "lusa", "minggu", "pekan", "bulan", "depan", "senin",
        "selasa", "rabu", "kamis", "jumat", "jum'at", "sabtu", "nanti", "para", "pour", "für", "auf", "am", "voor", "op", "per", "lunes",
        "martes", "miércoles", "jueves", "viernes", "sábado", "domingo", "mañana", "semana", "próxima", "segunda", "terça", "quarta",
        "quinta", "sexta", "feira", "amanhã", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "demain", "semaine",
        "prochaine", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "morgen", "nächste", "woche",
        "lunedì", "martedì", "mercoledì", "giovedì", "venerdì", "sabato", "domenica", "domani", "settimana", "prossima", "maandag",
        "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag", "volgende", "pm");

    // What tells nothing.
    public static readonly WordList Fillers = WordList.Of(
        "a", "an", "the", "for", "as", "is", "was", "been", "has", "in", "on", "only", "just", "still", "already", "sudah", "udah", "sdh",
        "telah", "baru", "masih", "saja", "aja", "di", "ya", "el", "la", "una", "un", "o", "um", "uma", "il", "lo", "le", "une", "der",
        "die", "das", "ein", "eine", "einen", "de", "het", "een", "ist", "wurde", "est", "ha", "fue", "foi", "status", "hat", "habe",
        "bereits", "schon", "déjà", "ya se ha", "già", "já", "al", "j'ai", "ho", "heb", "he");

    // Anywhere in a result: what it speaks of has not been done.
    public static readonly WordList ToDo = WordList.Of(
        "belum", "blm", "durung", "dereng", "acan", "not yet", "yet to", "to be", "menunggu", "waiting", "follow up", "noch nicht",
        "nog niet", "non ancora", "pas encore", "todavía no", "aún no", "ainda não", "not held", "not confirmed", "not completed");
}

using Pipeline.Tests.Uploads;
using Sales.Facts;
using Xunit;

namespace Pipeline.Tests.Sales.Exports;

public sealed class ActivitiesTests
{
    [Fact]
    public void A_call_has_its_direction_and_what_it_was_about()
    {
        var taken = Taking.Of("Calls.csv", """
            TASKID,Call Start Time,Call Duration (in seconds),Call Owner,Call Type,Created Time,CONTACTID,POTENTIALID,LEADID
            1,2021-04-15 23:03:00,420,Lazar,Outbound,2021-04-15 00:03:00,2440,0,77
            2,2021-04-15 23:05:00,0,Lazar,Missed,2021-04-15 00:03:00,,26512,
            """);
        Assert.Equal("zoho-calls", taken.File.Format);
        var (first, second) = (taken.All<Activity>()[0], taken.All<Activity>()[1]);
        Assert.Equal(
            ("call 1", "call", "out", "77", null, "2440"),
            (first.ActivityId, first.Kind, first.Direction, first.LeadId, first.DealId, first.ContactId));
        Assert.Equal(("in", "missed", null, "26512"), (second.Direction, second.Status, second.LeadId, second.DealId));
    }

    [Fact]
    public void A_meeting_is_known_under_its_old_and_its_new_names()
    {
        var now = Taking.Of(
            "Meetings.csv", "Record Id,Title,From,To,Host,Related To.id\nzcrm_1,Demo,2026-01-05 10:00:00,2026-01-05 11:00:00,Ayu,zcrm_9\n");
        var then = Taking.Of(
            "Events.csv", "EVENTID,Subject,Event Owner,Start Time,End Time,LEADID\n1,Demo,Ayu,2026-01-05 10:00:00,2026-01-05 11:00:00,5\n");
        Assert.Equal(("zoho-meetings", "zcrm_9"), (now.File.Format, Assert.Single(now.All<Activity>()).DealId));
        Assert.Equal(("zoho-meetings", "5"), (then.File.Format, Assert.Single(then.All<Activity>()).LeadId));
    }

    [Fact]
    public void Only_a_finished_task_counts()
    {
        var taken = Taking.Of("Tasks.csv", """
            Record Id,Subject,Task Owner,Status,Due Date,Closed Time,LEADID
            zcrm_1,Email the offer,Ayu,Completed,2026-01-06,2026-01-05 10:00:00,5
            zcrm_2,Call back,Ayu,Not Started,2026-01-06,,5
            """);
        var done = Assert.Single(taken.All<Activity>());
        Assert.Equal(("email", new DateTime(2026, 1, 5, 10, 0, 0)), (done.Kind, done.At));
        Assert.Equal(1, taken.File.Rows.SetAside["a task that is not done"]);
    }

    [Fact]
    public void The_receipt_names_results_of_no_known_word_and_how_often()
    {
        var taken = Taking.Of("aktivitas.csv", """
            waktu aktivitas,jenis,id lead,pemilik,arah,otomatis,status
            2026-01-05 10:00,Telepon,L1,Ayu,keluar,,Kode 17
            2026-01-05 11:00,Telepon,L2,Ayu,keluar,,Kode 17
            2026-01-05 12:00,Telepon,L3,Ayu,keluar,,Diangkat
            2026-01-05 13:00,Telepon,L4,Ayu,keluar,,Fuera de servicio
            2026-01-05 14:00,Telepon,L5,Ayu,keluar,ya,Kode 18
            2026-01-05 15:00,Telepon,L6,Ayu,keluar,,
            2026-01-05 16:00,Doa,L7,Ayu,keluar,,Kode 19
            """);
        Assert.Equal(
            ["Results that do not say in a known word whether anybody was reached: they count as contacts: 'Kode 17' 2."],
            taken.File.Notes);
        var hubSpot = Taking.Of(
            "calls.csv",
            "Record ID,Call outcome,Activity date,Call direction,Associated Contact IDs\n1,Kode 17,2026-01-05 10:00,Outbound,7;8\n");
        Assert.Contains("'Kode 17' 1", Assert.Single(hubSpot.File.Notes), StringComparison.Ordinal);
    }

    [Fact]
    public void The_template_says_who_did_what_and_whether_a_machine_did()
    {
        var taken = Taking.Of("aktivitas.csv", """
            waktu aktivitas,jenis,id lead,pemilik,arah,otomatis
            2026-01-05 10:00,WhatsApp,L1,Ayu,keluar,tidak
            2026-01-05 09:00,Email,L1,,keluar,ya
            2026-01-05 11:00,Telepon,,Ayu,masuk,
            2026-01-05 11:00,Doa,L1,Ayu,masuk,
            """);
        Assert.Equal("activities", taken.File.Format);
        Assert.Equal(
            [("message", false), ("email", true)], taken.All<Activity>().Select(activity => (activity.Kind, activity.IsAutomatic)));
        Assert.Equal([(4L, "id lead"), (5L, "jenis")], taken.Rejected.Select(rejection => (rejection.Line, rejection.Column!)));
    }
}

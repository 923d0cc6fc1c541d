namespace Handoff.Diagnosis;

/// <summary>When a lead asked, on the business's own clock.</summary>
public enum Arrival
{
    /// <summary>Monday to Friday, where the hour is not known.</summary>
    Weekday,

    /// <summary>Monday to Friday, 08:00 to 17:00.</summary>
    WorkingHours,

    /// <summary>Monday to Friday, before or after.</summary>
    AfterHours,

    /// <summary>Saturday and Sunday.</summary>
    Weekend,
}

-- Who came on which day: a person may stand on many days and counts once in any period.
select distinct day, visitor, site from page_hits

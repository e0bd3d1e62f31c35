package dev.rapport.organization;

import dev.rapport.database.ReadOnce;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The calendar in the database, read with one statement. */
@Repository
class StoredCalendar implements OrganizationCalendar {

    private static final String READ = """
            select c.working_days, c.remind_before, c.escalate_after, c.changed_by, c.changed_at, c.rehearsal,
                array(select day::text from holiday order by day) as days,
                array(select name from holiday order by day) as names
            from calendar c
            """;

    private final JdbcClient sql;
    private final ReadOnce once;

    StoredCalendar(JdbcClient sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    @Override
    public BusinessCalendar now() {
        return once.find(BusinessCalendar.class, "", () -> Optional.of(kept().calendar()))
                .orElseThrow();
    }

    /** With who changed it last. */
    KeptCalendar kept() {
        return sql.sql(READ).query(StoredCalendar::read).single();
    }

    /** One change at a time: others wait until the transaction ends. */
    BusinessCalendar lock() {
        sql.sql("select one from calendar for update").query(Boolean.class).single();
        once.changed();
        return now();
    }

    void write(BusinessCalendar calendar, @Nullable String by, Instant at) {
        once.changed();
        sql.sql("""
                        update calendar set working_days = :days, remind_before = :remind, escalate_after = :escalate,
                            changed_by = :by, changed_at = :at, rehearsal = rehearsing()
                        """)
                .param("days", words(calendar.workingDays()))
                .param("remind", calendar.remindBefore())
                .param("escalate", calendar.escalateAfter())
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
        writeHolidays(calendar.holidays());
    }

    private void writeHolidays(Map<LocalDate, String> holidays) {
        sql.sql("delete from holiday").update();
        sql.sql("insert into holiday (day, name) select * from unnest(:days::date[], :names::text[])")
                .param(
                        "days",
                        holidays.keySet().stream().map(LocalDate::toString).toArray(String[]::new))
                .param("names", holidays.values().toArray(String[]::new))
                .update();
    }

    private static String[] words(Collection<DayOfWeek> days) {
        return days.stream().sorted().map(Weekdays::word).toArray(String[]::new);
    }

    private static KeptCalendar read(ResultSet row, int number) throws SQLException {
        Set<DayOfWeek> working = EnumSet.noneOf(DayOfWeek.class);
        for (String word : (String[]) row.getArray("working_days").getArray()) {
            working.add(DayOfWeek.valueOf(word.toUpperCase(Locale.ROOT)));
        }
        Timestamp changed = row.getTimestamp("changed_at");
        return new KeptCalendar(
                new BusinessCalendar(working, holidays(row), row.getInt("remind_before"), row.getInt("escalate_after")),
                row.getString("changed_by"),
                changed == null ? null : changed.toInstant(),
                row.getBoolean("rehearsal"));
    }

    private static NavigableMap<LocalDate, String> holidays(ResultSet row) throws SQLException {
        String[] days = (String[]) row.getArray("days").getArray();
        String[] names = (String[]) row.getArray("names").getArray();
        NavigableMap<LocalDate, String> holidays = new TreeMap<>();
        for (int i = 0; i < days.length; i++) {
            holidays.put(LocalDate.parse(days[i]), names[i]);
        }
        return holidays;
    }
}

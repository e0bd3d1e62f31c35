package dev.rapport.organization;

import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Each default as it was set; the newest counts, and where nobody set one, what is shipped or the machine's settings. Those
 * of the calendar stand in its row, and here is who set them.
 */
@Repository
class StoredDefaults implements OrganizationDefaults {

    private static final int LOCK = 0x0a9a_0044;
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_YEAR = 365;

    /** After a roll back there may be others, of the version that was taken back. */
    private static final String[] KNOWN =
            Arrays.stream(Threshold.values()).map(Threshold::key).toArray(String[]::new);

    private final JdbcClient sql;
    private final StoredCalendar calendar;
    private final Map<Threshold, String> unset = new EnumMap<>(Threshold.class);

    /**
     * @param rhythm the setting that counted before there was a page for it, such as {@code P14D}
     * @param hypercare the same for how long hypercare takes
     */
    StoredDefaults(
            JdbcClient sql,
            StoredCalendar calendar,
            @Value("${rapport.advocacy-rhythm:P14D}") String rhythm,
            @Value("${rapport.hypercare:P14D}") String hypercare) {
        this.sql = sql;
        this.calendar = calendar;
        for (Threshold threshold : Threshold.values()) {
            unset.put(threshold, threshold.shipped());
        }
        set(Threshold.ADVOCACY_RHYTHM, "advocacy-rhythm", rhythm);
        set(Threshold.HYPERCARE, "hypercare", hypercare);
    }

    private void set(Threshold threshold, String setting, String span) {
        String range = "P" + threshold.least() + "D to P" + threshold.most() + "D";
        unset.put(
                threshold,
                days(span)
                        .flatMap(threshold::number)
                        .orElseThrow(() -> new InvalidConfigurationPropertyValueException(
                                "rapport." + setting,
                                span,
                                "RAPPORT_" + setting.replace('-', '_').toUpperCase(Locale.ROOT) + " is from " + range
                                        + ", such as P14D")));
    }

    private static Optional<String> days(String span) {
        try {
            Period period = Period.parse(span);
            int days = period.getYears() * DAYS_OF_YEAR + period.getMonths() * DAYS_OF_MONTH + period.getDays();
            return Optional.of(String.valueOf(days));
        } catch (DateTimeParseException noPeriod) {
            return Optional.empty();
        }
    }

    @Override
    public Map<Threshold, String> now() {
        Map<Threshold, String> now = new EnumMap<>(Threshold.class);
        kept().forEach(one -> now.put(one.threshold(), one.value()));
        return now;
    }

    /** One for each threshold, in their order. */
    List<KeptDefault> kept() {
        Map<Threshold, KeptDefault> set = sql.sql("""
                        select distinct on (name) id, name, value, set_by, set_at, rehearsal from organization_default
                        where name = any(:known) order by name, id desc
                        """).param("known", KNOWN).query(StoredDefaults::set).list().stream()
                .collect(Collectors.toMap(KeptDefault::threshold, one -> one));
        BusinessCalendar days = calendar.now();
        return Arrays.stream(Threshold.values())
                .map(one -> {
                    String value = one.isOfCalendar() ? days.span(one) : unset.getOrDefault(one, one.shipped());
                    KeptDefault kept = set.get(one);
                    return kept == null || (one.isOfCalendar() && !kept.value().equals(value))
                            ? new KeptDefault(one, value, null, null, false)
                            : kept;
                })
                .toList();
    }

    /** One change at a time, until the transaction ends. */
    void lock() {
        sql.sql("select pg_advisory_xact_lock(:lock)")
                .param("lock", LOCK)
                .query((row, number) -> number)
                .list();
    }

    void set(Threshold threshold, String value, String by, Instant at) {
        sql.sql("insert into organization_default (name, value, set_by, set_at) values (:name, :value, :by, :at)")
                .param("name", threshold.key())
                .param("value", value)
                .param("by", by)
                .param("at", Timestamp.from(at))
                .update();
    }

    /** The latest first. */
    CountedRows<DefaultChange> changes(@Nullable Cursor after, Limit limit) {
        return sql.sql("""
                        select c.total, page.* from (select count(*) as total from organization_default where name = any(:known)) c
                        left join (select d.id, d.name, d.value, d.set_by, d.set_at, d.rehearsal,
                                (select before.value from organization_default before
                                    where before.name = d.name and before.id < d.id
                                    order by before.id desc limit 1) as before
                            from organization_default d where d.id < :after and d.name = any(:known) order by d.id desc limit :limit) page
                            on true
                        order by page.id desc
                        """)
                .param("known", KNOWN)
                .param("after", after == null ? Long.MAX_VALUE : after.number())
                .param("limit", limit.andOne())
                .query(CountedRows.by("name", this::change));
    }

    private static KeptDefault set(ResultSet row, int number) throws SQLException {
        return new KeptDefault(
                Threshold.of(row.getString("name")).orElseThrow(),
                row.getString("value"),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant(),
                row.getBoolean("rehearsal"));
    }

    private DefaultChange change(ResultSet row, int number) throws SQLException {
        String before = row.getString("before");
        Threshold threshold = Threshold.of(row.getString("name")).orElseThrow();
        return new DefaultChange(
                row.getLong("id"),
                threshold.key(),
                before == null ? unset.getOrDefault(threshold, threshold.shipped()) : before,
                row.getString("value"),
                row.getString("set_by"),
                row.getTimestamp("set_at").toInstant(),
                row.getBoolean("rehearsal"));
    }
}

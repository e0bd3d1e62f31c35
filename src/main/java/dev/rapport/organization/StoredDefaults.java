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
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Each default as it was set; the newest counts, and where nobody set one, what is shipped or the machine's settings. */
@Repository
class StoredDefaults implements OrganizationDefaults {

    private static final int LOCK = 0x0a9a_0044;
    private static final int DAYS_OF_MONTH = 30;
    private static final int DAYS_OF_YEAR = 365;

    private final JdbcClient sql;
    private final Map<Threshold, String> unset = new EnumMap<>(Threshold.class);

    /** @param rhythm the setting that counted before there was a page for it, such as {@code P14D} */
    StoredDefaults(JdbcClient sql, @Value("${rapport.advocacy-rhythm:P14D}") String rhythm) {
        this.sql = sql;
        for (Threshold threshold : Threshold.values()) {
            unset.put(threshold, threshold.shipped());
        }
        unset.put(Threshold.ADVOCACY_RHYTHM, days(rhythm));
    }

    private static String days(String rhythm) {
        try {
            Period period = Period.parse(rhythm);
            int days = period.getYears() * DAYS_OF_YEAR + period.getMonths() * DAYS_OF_MONTH + period.getDays();
            return Threshold.ADVOCACY_RHYTHM.number(String.valueOf(days)).orElseThrow(() -> unfit(rhythm));
        } catch (DateTimeParseException noPeriod) {
            throw unfit(rhythm);
        }
    }

    private static InvalidConfigurationPropertyValueException unfit(String rhythm) {
        return new InvalidConfigurationPropertyValueException(
                "rapport.advocacy-rhythm", rhythm, "RAPPORT_ADVOCACY_RHYTHM is from P1D to P366D, such as P14D");
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
                        order by name, id desc
                        """).query(StoredDefaults::set).list().stream()
                .collect(Collectors.toMap(KeptDefault::threshold, one -> one));
        return Arrays.stream(Threshold.values())
                .map(one -> set.getOrDefault(
                        one, new KeptDefault(one, unset.getOrDefault(one, one.shipped()), null, null, false)))
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
                        select c.total, page.* from (select count(*) as total from organization_default) c
                        left join (select d.id, d.name, d.value, d.set_by, d.set_at, d.rehearsal,
                                (select before.value from organization_default before
                                    where before.name = d.name and before.id < d.id
                                    order by before.id desc limit 1) as before
                            from organization_default d where d.id < :after order by d.id desc limit :limit) page
                            on true
                        order by page.id desc
                        """)
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

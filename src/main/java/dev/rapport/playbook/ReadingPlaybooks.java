package dev.rapport.playbook;

import dev.rapport.organization.Person;
import dev.rapport.paging.CountedRows;
import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.refusal.Refused;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Reads playbooks and their versions for change managers and auditors. */
@Service
@Transactional(readOnly = true)
public class ReadingPlaybooks {

    private static final int ALL_VERSIONS = 0;
    private static final String CURRENT = "select p.key, p.retired_at, p.retired_by, p.retired_why, "
            + Versions.COLUMNS
            + ", (select count(*) from playbook_draft w where w.playbook = p.key and w.state = 'waiting') as waiting"
            + Versions.FROM + "join playbook p on p.key = v.playbook and p.current = v.number ";

    private final JdbcClient sql;
    private final Rows rows;
    private final Versions versions;
    private final Drafts drafts;
    private final PlaybookEngine engine;

    ReadingPlaybooks(JdbcClient sql, Rows rows, Versions versions, Drafts drafts, PlaybookEngine engine) {
        this.sql = sql;
        this.rows = rows;
        this.versions = versions;
        this.drafts = drafts;
        this.engine = engine;
    }

    /** By key. */
    public Listing<Playbook> list(Person reader, Limit limit, @Nullable String cursor) {
        PlaybookRights.requireLook(reader);
        Cursor after = Cursor.parse(cursor, 1);
        Listing<Playbook> page = sql.sql(
                        "select c.total, page.* from (select count(*) as total from playbook) c left join ("
                                + CURRENT + "where :after::text is null or p.key > :after order by p.key limit :limit"
                                + ") page on true order by page.key")
                .param("after", after == null ? null : after.keys().get(0), Types.VARCHAR)
                .param("limit", limit.andOne())
                .query(CountedRows.by("key", (row, number) -> playbook(row)))
                .cut(limit, playbook -> List.of(playbook.key()));
        Map<String, SortedMap<Integer, Long>> running =
                running(page.items().stream().map(Playbook::key).toList());
        return page.map(playbook -> with(playbook, running));
    }

    /** @throws Refused with 404 when there is none */
    public Playbook one(Person reader, String key) {
        PlaybookRights.requireLook(reader);
        Playbook playbook = sql.sql(CURRENT + "where p.key = :key")
                .param("key", key)
                .query((row, number) -> playbook(row))
                .optional()
                .orElseThrow(() -> Refused.notFound("playbook"));
        return with(playbook, running(List.of(key)));
    }

    /** The newest first. */
    public Listing<Version> versions(Person reader, String key, Limit limit, @Nullable String cursor) {
        PlaybookRights.requireLook(reader);
        versions.requireCurrent(key);
        Cursor before = Cursor.parse(cursor, 1);
        Listing<Version> page = sql.sql(
                        "select c.total, page.* from (select count(*) as total from playbook_version where playbook = :key) c"
                                + " left join (select " + Versions.COLUMNS + Versions.FROM
                                + "where v.playbook = :key and (:before::bigint is null or v.number < :before)"
                                + " order by v.number desc limit :limit) page on true order by page.number desc")
                .param("key", key)
                .param("before", before == null ? null : before.number(), Types.BIGINT)
                .param("limit", limit.andOne())
                .query(CountedRows.by("number", (row, number) -> rows.version(row)))
                .cut(limit, version -> List.of(Integer.toString(version.number())));
        SortedMap<Integer, Long> running = running(List.of(key)).getOrDefault(key, new TreeMap<>());
        return page.map(version -> version.withRunning(running.getOrDefault(version.number(), 0L)));
    }

    /** @throws Refused with 404 when there is none */
    public Version version(Person reader, String key, int number) {
        PlaybookRights.requireLook(reader);
        SortedMap<Integer, Long> running = running(List.of(key)).getOrDefault(key, new TreeMap<>());
        return versions.get(key, number).withRunning(running.getOrDefault(number, 0L));
    }

    /** The content of a version's file, by its name without folders. */
    public byte[] file(Person reader, String key, int number, String name) {
        PlaybookRights.requireLook(reader);
        return drafts.content(versions.get(key, number).draft(), name).orElseThrow(() -> Refused.notFound("file"));
    }

    private Playbook playbook(ResultSet row) throws SQLException {
        java.time.Instant retired = Rows.instant(row, "retired_at");
        return new Playbook(
                row.getString("key"),
                rows.version(row),
                retired == null
                        ? null
                        : new Playbook.Retirement(retired, row.getString("retired_by"), row.getString("retired_why")),
                row.getInt("waiting"),
                new TreeMap<>(),
                0);
    }

    private static Playbook with(Playbook playbook, Map<String, SortedMap<Integer, Long>> all) {
        SortedMap<Integer, Long> running = new TreeMap<>(all.getOrDefault(playbook.key(), new TreeMap<>()));
        Long projects = running.remove(ALL_VERSIONS);
        Version current = playbook.current();
        return new Playbook(
                playbook.key(),
                current.withRunning(running.getOrDefault(current.number(), 0L)),
                playbook.retirement(),
                playbook.waiting(),
                running,
                projects == null ? 0 : projects);
    }

    private Map<String, SortedMap<Integer, Long>> running(Collection<String> keys) {
        return engine.running(keys).stream()
                .collect(Collectors.groupingBy(
                        PlaybookEngine.Running::playbook,
                        Collectors.toMap(
                                PlaybookEngine.Running::number,
                                PlaybookEngine.Running::projects,
                                Long::sum,
                                TreeMap::new)));
    }
}

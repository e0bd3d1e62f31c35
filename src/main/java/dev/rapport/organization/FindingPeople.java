package dev.rapport.organization;

import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import java.sql.Types;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Finds people by name, username, e-mail, unit or role, by name, page by page. */
@Component
public class FindingPeople {

    private static final String MATCHING = """
             where (cast(:pattern as text) is null
                or lower(p.name) like :pattern or p.username like :pattern or lower(p.email) like :pattern
                or p.unit like :pattern
                or p.unit in (select key from unit where lower(name) like :pattern)
                or exists (select from person_role r where r.username = p.username and r.role like :pattern))
            """;

    private static final String COUNTED =
            " cross join (select count(*) as total from person p" + MATCHING + ") counted ";

    private final JdbcClient sql;

    FindingPeople(JdbcClient sql) {
        this.sql = sql;
    }

    /** @throws dev.rapport.refusal.Refused when limit or cursor cannot be used */
    public Listing<Person> find(@Nullable String query, @Nullable Integer limit, @Nullable String cursor) {
        Limit rows = Limit.of(limit);
        Cursor after = Cursor.parse(cursor, 2);
        AtomicLong total = new AtomicLong();
        List<Person> found = sql.sql(PersonRow.COLUMNS + ", total from person p" + COUNTED + MATCHING + """
                           and (cast(:name as text) is null or (lower(p.name), p.username) > (lower(:name), :username))
                         order by lower(p.name), p.username limit :rows
                        """)
                .param("pattern", pattern(query), Types.VARCHAR)
                .param("name", after == null ? null : after.keys().get(0), Types.VARCHAR)
                .param("username", after == null ? null : after.keys().get(1), Types.VARCHAR)
                .param("rows", rows.andOne())
                .query((row, number) -> {
                    total.set(row.getLong("total"));
                    return PersonRow.read(row, number);
                })
                .list();
        return Listing.cut(found, rows.rows(), total.get(), person -> List.of(person.name(), person.username()));
    }

    private static @Nullable String pattern(@Nullable String query) {
        if (query == null || query.isBlank()) {
            return null;
        }
        String plain = query.strip().toLowerCase(Locale.ROOT).replace("\u0000", "");
        return "%" + plain.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }
}

package dev.rapport.playbook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the current versions of all playbooks hold, read in one statement. */
@Component
class Shelf {

    private final JdbcClient sql;

    Shelf(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * The current version of a playbook.
     *
     * @param draft of which it was made
     * @param decisions of all its versions: the engine finds the newest of an id for ever, so an id stays whose it was
     * @param names of its files, without folders
     */
    record Held(
            String playbook,
            DraftId draft,
            boolean retired,
            Set<String> calls,
            Set<String> decisions,
            Set<String> forms,
            Set<String> names) {

        boolean holds(Facts facts) {
            return facts.kind() != Kind.MODEL
                    && facts.ids().stream().anyMatch(facts.kind() == Kind.FORM ? forms::contains : decisions::contains);
        }
    }

    List<Held> all() {
        return sql.sql("""
                        select p.key, v.draft, p.retired_at is not null as retired, d.calls, d.forms,
                            array(select distinct unnest(e.decisions) from playbook_version w
                                join playbook_draft e on e.id = w.draft where w.playbook = p.key) as decisions,
                            array(select f.path from playbook_draft_file f where f.draft = d.id) as paths
                        from playbook p
                        join playbook_version v on v.playbook = p.key and v.number = p.current
                        join playbook_draft d on d.id = v.draft
                        order by p.key
                        """)
                .query((row, number) -> new Held(
                        row.getString("key"),
                        new DraftId(row.getObject("draft", UUID.class)),
                        row.getBoolean("retired"),
                        Rows.texts(row, "calls"),
                        Rows.texts(row, "decisions"),
                        Rows.texts(row, "forms"),
                        Rows.texts(row, "paths").stream().map(FileSet::name).collect(Collectors.toSet())))
                .list();
    }

    /** The playbooks that are not retired and come to that one by their calls, through others too. */
    List<Held> reaching(String playbook) {
        List<Held> all = all().stream().filter(held -> !held.retired()).toList();
        Set<String> reached = new HashSet<>(Set.of(playbook));
        List<Held> reaching = new ArrayList<>();
        boolean more = true;
        while (more) {
            List<Held> found = all.stream()
                    .filter(held -> !reached.contains(held.playbook())
                            && held.calls().stream().anyMatch(reached::contains))
                    .toList();
            found.forEach(held -> reached.add(held.playbook()));
            reaching.addAll(found);
            more = !found.isEmpty();
        }
        return reaching;
    }

    /** Keys of the playbooks that are not retired and whose current version calls that one. */
    List<String> callers(String playbook) {
        return all().stream()
                .filter(held -> !held.retired()
                        && !held.playbook().equals(playbook)
                        && held.calls().contains(playbook))
                .map(Held::playbook)
                .toList();
    }
}

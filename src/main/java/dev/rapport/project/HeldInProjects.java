package dev.rapport.project;

import dev.rapport.organization.HeldWork;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells who brings the organization what is still held in running projects. */
@Component
class HeldInProjects implements HeldWork {

    private final Holdings holdings;
    private final JdbcClient sql;

    HeldInProjects(Holdings holdings, JdbcClient sql) {
        this.holdings = holdings;
        this.sql = sql;
    }

    @Override
    public Map<String, String> ofPeople(Collection<String> usernames) {
        Map<String, String> held = new TreeMap<>();
        for (String username : usernames) {
            String all =
                    holdings.of(username).stream().map(HeldInProjects::words).collect(Collectors.joining("; "));
            if (!all.isEmpty()) {
                held.put(username, all);
            }
        }
        return held;
    }

    private static String words(Holding one) {
        List<String> words = new ArrayList<>();
        if (one.tasks() > 0) {
            words.add(one.tasks() == 1 ? "one open task" : one.tasks() + " open tasks");
        }
        if (one.promises() > 0) {
            words.add(one.promises() == 1 ? "one promise" : one.promises() + " promises");
        }
        if (one.conflicts() > 0) {
            words.add(one.conflicts() == 1 ? "one conflict to decide" : one.conflicts() + " conflicts to decide");
        }
        one.units().forEach(unit -> words.add("the lead of “" + unit + "”"));
        if (words.isEmpty()) {
            words.add("the role " + String.join(", ", one.roles()));
        }
        return String.join(", ", words) + " in " + one.projectKey();
    }

    @Override
    public Map<String, String> ofUnits(Collection<String> keys) {
        Map<String, String> held = new TreeMap<>();
        sql.sql("""
                        select u.unit, string_agg(p.key, ', ' order by p.key) as projects
                        from project_unit u join project p on p.key = u.project_key
                        where p.status = 'running' and u.unit = any(:keys) group by u.unit
                        """).param("keys", keys.toArray(String[]::new)).query(row -> {
            held.put(row.getString("unit"), row.getString("projects"));
        });
        return held;
    }
}

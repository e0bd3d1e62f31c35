package dev.rapport.project;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds all that somebody holds in projects that have not ended: tasks, roles, units and promises. */
@Repository
class Holdings {

    private static final String TASKS = """
            select role from work_item w where w.project_key = :project and w.state = 'open'
                and (w.assignee = :who or w.assignee is null and w.intended = :who)
            """;

    /** What nobody else can do in their place: it is about their own word, or about what they are themselves asked. */
    static final String OWN = "('sponsor-change', 'promise-handover', 'work-handover', 'interview')";

    private final JdbcClient sql;
    private final Projects projects;

    Holdings(JdbcClient sql, Projects projects) {
        this.sql = sql;
        this.projects = projects;
    }

    /** By the project's key; only where there is something. */
    List<Holding> of(String person) {
        return sql
                .sql("select key from project where status = 'running' order by key")
                .query(String.class)
                .list()
                .stream()
                .map(key -> in(key, person))
                .filter(holding -> !holding.isEmpty())
                .toList();
    }

    Holding in(String projectKey, String person) {
        Project project = projects.get(projectKey);
        List<String> tasks = sql.sql(TASKS + " and w.playbook not in " + OWN)
                .param("project", projectKey)
                .param("who", person)
                .query(String.class)
                .list();
        List<String> units = led(projectKey, person);
        Set<String> roles = NamingSuccessor.ROLES.stream()
                .filter(role -> person.equals(NamingSuccessor.holder(project, role)))
                .map(Role::key)
                .collect(Collectors.toCollection(TreeSet::new));
        roles.addAll(tasks);
        if (!units.isEmpty()) {
            roles.add(Role.UNIT_MANAGER.key());
        }
        roles.remove(Role.MEMBER.key());
        return new Holding(
                projectKey, roles, units, tasks.size(), promises(projectKey, person), conflicts(projectKey, person));
    }

    private List<String> led(String projectKey, String person) {
        return sql.sql("""
                        select u.unit from project_unit u join unit on unit.key = u.unit
                        where u.project_key = :project and unit.manager = :who order by u.position, u.unit
                        """)
                .param("project", projectKey)
                .param("who", person)
                .query(String.class)
                .list();
    }

    private long promises(String projectKey, String person) {
        return sql.sql("""
                        select count(*) from commitment where project_key = :project and settled_at is null
                            and (holder = :who or recipient = :who)
                        """)
                .param("project", projectKey)
                .param("who", person)
                .query(Long.class)
                .single();
    }

    /** Whether one of both promised the other something that is not settled: nobody keeps a promise to themselves. */
    boolean promisedEachOther(String projectKey, String one, String other) {
        return sql.sql("""
                        select exists (select from commitment where project_key = :project and settled_at is null
                            and (holder = :one and recipient = :other
                                or recipient = :one and (holder = :other or promised_by = :other)))
                        """)
                .param("project", projectKey)
                .param("one", one)
                .param("other", other)
                .query(Boolean.class)
                .single();
    }

    /** Whether the first is to decide a conflict that the other raised: nobody decides what they raised. */
    boolean decidesForWhoRaisedIt(String projectKey, String owner, String raisedBy) {
        return sql.sql("""
                        select exists (select from executive_conflict where project_key = :project and ended_at is null
                            and owner = :owner and raised_by = :raised)
                        """)
                .param("project", projectKey)
                .param("owner", owner)
                .param("raised", raisedBy)
                .query(Boolean.class)
                .single();
    }

    /**
     * Whether there is a conflict between executives to decide, and the successor would be none: neither sponsor, CIO nor
     * whoever leads a unit.
     */
    boolean decidesAndSuccessorMayNot(Project project, Holding held, String owner, Person successor) {
        boolean executive = held.roles().contains(Role.SPONSOR.key())
                || held.roles().contains(Role.CIO.key())
                || List.of(project.sponsor(), project.cio()).contains(successor.username())
                || successor.has(Role.UNIT_MANAGER);
        return !executive && conflicts(project.key(), owner) > 0;
    }

    private long conflicts(String projectKey, String owner) {
        return sql.sql("""
                        select count(*) from executive_conflict where project_key = :project and ended_at is null
                            and owner = :owner
                        """)
                .param("project", projectKey)
                .param("owner", owner)
                .query(Long.class)
                .single();
    }

    /** Whether they are themselves asked to take something over there, which only they can answer. */
    boolean isAskedToTakeOver(String projectKey, String person) {
        return sql.sql("select exists (" + TASKS
                        + " and w.playbook in ('sponsor-change', 'promise-handover', 'work-handover'))")
                .param("project", projectKey)
                .param("who", person)
                .query(Boolean.class)
                .single();
    }
}

package dev.rapport.browser;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.access.SettingPasswords;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.paging.Limit;
import dev.rapport.tasklist.CompletingWork;
import dev.rapport.tasklist.FillingForm;
import dev.rapport.tasklist.FindingWork;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given;
import dev.rapport.testing.Visits;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The people of ERP-27 who are not watched in the browser: they do what their tasks ask, each with the first choice. */
class ErpPeople {

    private static final String PROJECT = "ERP-27";
    private static final Set<String> WATCHED =
            Set.of("sponsor-approves-go-live", "cio-approves-go-live", "write-message", "approve-message");

    private final People people;
    private final SettingPasswords passwords;
    private final FindingWork finding;
    private final FillingForm filling;
    private final CompletingWork completing;
    private final Visits visits;
    private final ObjectMapper json;
    private final JdbcClient sql;

    /** Who has a password of their own; Femi Patel chooses hers in the browser. */
    private final Set<String> entered = new HashSet<>(Set.of("femi.patel"));

    ErpPeople(
            People people,
            SettingPasswords passwords,
            FindingWork finding,
            FillingForm filling,
            CompletingWork completing,
            Visits visits,
            ObjectMapper json,
            JdbcClient sql) {
        this.people = people;
        this.passwords = passwords;
        this.finding = finding;
        this.filling = filling;
        this.completing = completing;
        this.visits = visits;
        this.json = json;
        this.sql = sql;
    }

    /** Gives a password of their own. */
    void mayEnter(String username) {
        if (entered.add(username)) {
            Person person = people.find(username).orElseThrow();
            passwords.byAdministrator(username, Given.Somebody.PASSWORD, person, null);
        }
    }

    String trainer() {
        return people.holders(Role.TRAINING_DEPARTMENT).stream()
                .filter(person -> person.username().contains("."))
                .findFirst()
                .orElseThrow()
                .username();
    }

    String auditor() {
        return people.holders(Role.AUDITOR).stream()
                .filter(person -> person.username().contains("."))
                .findFirst()
                .orElseThrow()
                .username();
    }

    void completeOthers(String task) {
        open().stream().filter(item -> item.task().equals(task)).forEach(this::complete);
    }

    /** Everything up to what is watched. */
    void completeAll() {
        List<WorkItem> left = left();
        while (!left.isEmpty()) {
            left.forEach(this::complete);
            left = left();
        }
    }

    private List<WorkItem> left() {
        return open().stream().filter(item -> !WATCHED.contains(item.task())).toList();
    }

    private List<WorkItem> open() {
        Person manager = people.find("yusuf.kowalski").orElseThrow();
        return finding.list(manager, Scope.ALL, PROJECT, new Limit(200), null).items();
    }

    /** Like {@link #completeOthers}, for one person. */
    void completeOthersOf(String username, String task) {
        open().stream()
                .filter(item -> item.task().equals(task) && username.equals(item.assignee()))
                .forEach(this::complete);
    }

    long timesCompleted(String name) {
        return sql.sql(
                        "select count(*) from act where project_key = :project and act = 'task-completed' and what = :what")
                .param("project", PROJECT)
                .param("what", "“" + name + "”")
                .query(Long.class)
                .single();
    }

    private void complete(WorkItem item) {
        String who = item.assignee() == null ? trainer() : item.assignee();
        mayEnter(who);
        Map<String, @Nullable Object> values = new HashMap<>(filling.brief(item).values());
        for (JsonNode field : filling.open(item).form().schema().path("components")) {
            if (field.path("validate").path("required").asBoolean()) {
                values.putIfAbsent(field.path("key").asText(), FirstChoice.of(field));
            }
        }
        values.remove("reason");
        completing.complete(people.find(who).orElseThrow(), item.id(), values);
    }

    String phase() {
        return read("/api/projects/" + PROJECT).path("phase").asText();
    }

    JsonNode signOffs() {
        return read("/api/projects/" + PROJECT + "/sign-offs?limit=200");
    }

    private JsonNode read(String path) {
        try {
            return json.readTree(visits.calling("yusuf.kowalski", Given.Somebody.PASSWORD)
                    .get(path)
                    .body());
        } catch (JsonProcessingException failure) {
            throw new IllegalStateException(failure);
        }
    }
}

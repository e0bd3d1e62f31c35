package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.Origin;
import dev.rapport.playbook.PublishingPlaybook;
import dev.rapport.playbook.StartingPlaybook;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.Listened;
import dev.rapport.testing.Models;
import dev.rapport.testing.Visits;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Somebody who may do all, and rows of theirs on which all of it can be done. */
final class Stage {

    /** Acts that leave nothing to act on once they succeed. */
    private static final Set<String> LAST = Set.of(
            "POST /api/tasks/{id}/complete",
            "POST /api/tasks/{id}/reassign",
            "POST /api/projects/{key}/cancel",
            "POST /api/projects/{key}/pause",
            "POST /api/projects/{key}/ballot",
            "POST /api/projects/{key}/perceptions",
            "POST /api/projects/{key}/waves/{wave}/postponements",
            "POST /api/playbooks/{playbook}/retire",
            "POST /api/playbooks/drafts/{draft}/publish",
            "POST /api/playbooks/drafts/{draft}/refuse",
            "PUT /api/me/password",
            "POST /tasks/{id}/reassign",
            "POST /projects/{key}/cancel",
            "POST /projects/{key}/pause",
            "POST /playbooks/{playbook}/retire",
            "POST /playbooks/drafts/{draft}/publish",
            "POST /playbooks/drafts/{draft}/refuse");

    private final Casting casting;
    private final Given given;
    private final Visits visits;
    private final JdbcClient sql;
    private final BringingDraft bringing;
    private final PublishingPlaybook publishing;
    private final Listened listened;
    private final Map<String, String> known = new HashMap<>();
    private Cast cast;
    private Given.Somebody caller;
    private Given.Somebody pupil;
    private Given.Somebody voter;
    private Props props;
    private String session = "";
    private String voting = "";

    Stage(
            Casting casting,
            Given given,
            Visits visits,
            JdbcClient sql,
            BringingDraft bringing,
            PublishingPlaybook publishing,
            Listened listened) {
        this.casting = casting;
        this.given = given;
        this.visits = visits;
        this.sql = sql;
        this.bringing = bringing;
        this.publishing = publishing;
        this.listened = listened;
        set();
    }

    /** Makes everything anew. */
    void set() {
        cast = casting.cast();
        caller = given.person("administrator", "change-manager", "sponsor", "it-lead");
        cast.put("change-manager", caller);
        cast.put("sponsor", caller);
        cast.put("it-lead", caller);
        props = new Props(cast, given, sql, listened);
        pupil();
        voter = cast.who("member").withOwnPassword();
        cast.calls("change-manager");
        session = new Session(visits.signedIn(caller)).headers();
        voting = new Session(visits.signedIn(voter)).headers();
        known.put("unit", cast.unit());
        known.put("assignee", cast.name("cio"));
        known.put("number", "1");
        known.put("token", "no-such-link");
        task();
        project();
        props.another();
        props.absences();
        playbook();
    }

    private void task() {
        known.put("id", cast.task(cast.start(cast.small()), "write-business-section"));
    }

    private void project() {
        String project = props.project();
        known.put("key", project);
        known.put("project", project);
        known.put(
                "run",
                cast.read("change-manager", "/api/projects/" + project + "/runs")
                        .at("/items/0/id")
                        .asText());
    }

    private void playbook() {
        Person author = given.person("change-manager").person();
        String playbook = Given.unique("z-fuzzed");
        publishing.publish(brought(playbook, "Look at it", author).id(), caller.person());
        Draft waiting = brought(playbook, "Look again", author);
        known.put("playbook", playbook);
        known.put("file", playbook + ".bpmn");
        known.put("draft", waiting.id().toString());
        known.put("definition", StartingPlaybook.standIn(waiting));
    }

    private void pupil() {
        pupil = given.person("member").withOwnPassword();
    }

    private Draft brought(String playbook, String words, Person author) {
        return Objects.requireNonNull(bringing.bring(Models.playbook(playbook, words), author, Origin.API)
                .draft());
    }

    /** To be called when an operation was carried out; says whether anything was made anew for that. */
    boolean carriedOut(Operation operation) {
        Optional<Runnable> usedUp = usedUp(operation.name(), operation.path());
        usedUp.ifPresent(Runnable::run);
        return usedUp.isPresent();
    }

    /** Makes what that act leaves nobody to act on, and nothing else. */
    private Optional<Runnable> usedUp(String operation, String path) {
        if (path.endsWith("/password")) {
            return Optional.of(this::pupil);
        }
        if (path.contains("/absences/")) {
            return Optional.of(props::absences);
        }
        if (!LAST.contains(operation)) {
            return Optional.empty();
        }
        if (path.contains("/tasks/")) {
            return Optional.of(this::task);
        }
        if (path.contains("/playbooks/")) {
            return Optional.of(this::playbook);
        }
        return Optional.of(path.endsWith("/perceptions") ? props::another : this::project);
    }

    /** All that the description of the API names. */
    List<Operation> described() {
        return new Described(cast.read(visits.anybody().get("/v3/api-docs").body()), this).operations();
    }

    /** Forgets failed sign-ins, so that no call is slowed. */
    void forgive() {
        sql.sql("delete from sign_in_failure").update();
    }

    Call call(String operation) {
        String method = operation.substring(0, operation.indexOf(' '));
        String path = operation.substring(operation.indexOf(' ') + 1);
        Call call = new Call(method, path);
        if (path.startsWith("/api/") || path.startsWith("/engine-rest/")) {
            Given.Somebody who = path.equals("/api/me/password") ? pupil : path.endsWith("/ballot") ? voter : caller;
            String both = who.username() + ":" + Given.Somebody.PASSWORD;
            call.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(both.getBytes(UTF_8)));
        } else {
            (path.endsWith("/ballot") ? voting : session).lines().forEach(call.headers::add);
        }
        return call;
    }

    String known(String name) {
        return isKnown(name) ? props.known(name).orElseGet(() -> known.get(name)) : "Some words";
    }

    boolean isKnown(String name) {
        return known.containsKey(name) || props.known(name).isPresent();
    }

    /** What stands for a name in an operation's address. */
    String place(String operation, String name) {
        return props.known(operation, name).orElseGet(() -> known(name));
    }

    /** The document of an operation whose description does not say what fits together. */
    Optional<JsonNode> document(String operation) {
        Optional<String> accepted = props.document(operation);
        if (accepted.isPresent()) {
            return accepted.map(cast::read);
        }
        ObjectNode file = cast.file();
        return Optional.ofNullable(
                switch (operation) {
                    case "POST /api/projects" -> file;
                    case "POST /api/tasks/{id}/complete" -> cast.read("{\"values\":{\"text\":\"Three days.\"}}");
                    case "PUT /api/people/{username}/roles" -> cast.read("{\"roles\":[\"member\"]}");
                    case "PUT /api/me/password" ->
                        cast.read("{\"current\":\"" + Given.Somebody.PASSWORD + "\",\"password\":\"short\"}");
                    case "POST /engine-rest/process-definition/{definition}/start" ->
                        cast.read("{\"businessKey\":\"" + known("key") + "\",\"variables\":{\"a\":{\"value\":\"b\"}}}");
                    default -> null;
                });
    }

    /** The files of an operation that takes some. */
    List<Call.Part> parts(String operation) {
        if (operation.endsWith("/organization") || operation.endsWith("/people/import")) {
            return List.of(
                    Call.Part.file(
                            "units",
                            "units.csv",
                            ("unit,name,parent,manager\n" + Given.unique("z-fuzzed") + ",A unit,,\n").getBytes(UTF_8)),
                    Call.Part.file(
                            "people",
                            "people.csv",
                            ("username,name,email,unit,roles,language,hours,until\n" + Given.unique("z-fuzzed")
                                            + ",Somebody,,,member,en,40,\n")
                                    .getBytes(UTF_8)));
        }
        if (operation.endsWith("/from-file")) {
            return List.of(Call.Part.file(
                    "file", "project.json", cast.file().toString().getBytes(UTF_8)));
        }
        return Models.playbook(Given.unique("z-fuzzed"), "Look").stream()
                .map(Stage::part)
                .toList();
    }

    private static Call.Part part(Artefact file) {
        return Call.Part.file("files", file.name(), file.content());
    }
}

package dev.rapport.fuzz;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Given;
import dev.rapport.testing.Listened;
import java.net.http.HttpResponse;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What lies on the stage beside a project's tasks: each is there, and whoever calls may act on it. */
final class Props {

    private static final int AHEAD = 30;
    private static final String ABSENCE = "{\"from\":\"%s\",\"to\":\"%s\",\"substitute\":\"%s\"%s}";

    private final Cast cast;
    private final Given given;
    private final JdbcClient sql;
    private final Listened listened;
    private final Map<String, String> known = new HashMap<>();
    private int days = AHEAD;

    Props(Cast cast, Given given, JdbcClient sql, Listened listened) {
        this.cast = cast;
        this.given = given;
        this.sql = sql;
        this.listened = listened;
    }

    /** A project of two waves, with an open ballot, whose change manager, sponsor and IT lead call. */
    String project() {
        ObjectNode all = cast.file();
        ObjectNode file = cast.small();
        file.set("units", all.get("units"));
        file.set("waves", all.get("waves"));
        String project = cast.start(file);
        wave(project, 1, "live");
        wave(project, 2, "prepare");
        done(cast.calls("change-manager")
                .json("POST", "/api/projects/" + project + "/perceptions", "{\"why\":\"To learn.\"}"));
        listened.ballotOpens(project);
        known.put("wave", "1");
        known.put("round", "1");
        known.put("promise", made("/api/projects/" + project + "/commitments", promise()));
        known.put("incident", made("/api/projects/" + project + "/waves/1/incidents", incident()));
        return project;
    }

    /** A project in which nobody has listened yet, and into which the other can go. */
    void another() {
        known.put("into", cast.start(cast.small()));
    }

    private void wave(String project, int wave, String phase) {
        sql.sql("""
                        insert into wave_progress (project_key, wave, phase, entered_at)
                        values (:project, :wave, :phase, now())
                        """)
                .param("project", project)
                .param("wave", wave)
                .param("phase", phase)
                .update();
    }

    /** The caller is away, somebody else is, and the caller stands in for a third. */
    void absences() {
        String absent = given.person("member").username();
        known.put("absence", made("/api/me/absences", absence("")));
        known.put("username", absent);
        known.put("somebody's absence", made("/api/people/" + absent + "/absences", absence(", \"reason\":\"Asked\"")));
        String third = given.person("member").username();
        String standsIn = absence(", \"reason\":\"Asked\"").replace(cast.name("cio"), cast.name("change-manager"));
        known.put("where I stand in", made("/api/people/" + third + "/absences", standsIn));
    }

    Optional<String> known(String name) {
        return Optional.ofNullable(known.get(name));
    }

    /** What stands for a name in that operation's address, where that is not what it stands for elsewhere. */
    Optional<String> known(String operation, String name) {
        return known(
                        switch (name) {
                            case "absence" ->
                                operation.contains("/people/")
                                        ? "somebody's absence"
                                        : operation.endsWith("/decline") ? "where I stand in" : name;
                            case "key" -> operation.equals("POST /api/projects/{key}/perceptions") ? "into" : name;
                            default -> name;
                        })
                .map(value -> name.equals("wave") && operation.endsWith("/postponements") ? "2" : value);
    }

    /** What is accepted there once. */
    Optional<String> document(String operation) {
        return Optional.ofNullable(
                switch (operation) {
                    case "POST /api/me/absences", "PUT /api/me/absences/{absence}" -> absence("");
                    case "POST /api/people/{username}/absences", "PUT /api/people/{username}/absences/{absence}" ->
                        absence(", \"reason\":\"Asked\"");
                    case "POST /api/projects/{key}/commitments" -> promise();
                    case "POST /api/projects/{key}/commitments/{promise}/hand-over" ->
                        "{\"to\":\"%s\",\"why\":\"They know it.\"}".formatted(cast.name("unit-manager"));
                    case "POST /api/projects/{key}/waves/{wave}/incidents" -> incident();
                    case "POST /api/projects/{key}/incidents/{incident}" -> "{\"workaround\":\"On paper.\"}";
                    case "POST /api/projects/{key}/waves/{wave}/postponements" ->
                        "{\"to\":\"%s\",\"why\":\"More time.\"}".formatted(LocalDate.of(2027, 4, 1));
                    case "POST /api/projects/{key}/merges" ->
                        "{\"into\":\"%s\",\"why\":\"One will do.\",\"released\":[]}".formatted(known.get("into"));
                    case "POST /api/projects/{key}/ballot" ->
                        "{\"views\":[{\"about\":\"it\",\"ability\":3,\"benevolence\":4,\"integrity\":2}],\"predictions\":[]}";
                    default -> null;
                });
    }

    /** Days that nobody has taken yet. */
    private String absence(String reason) {
        LocalDate from = LocalDate.now(ZoneOffset.UTC).plusDays(days);
        days += 2;
        return ABSENCE.formatted(from, from, cast.name("cio"), reason);
    }

    private String promise() {
        return """
                {"promise":"Help on site","promisor":"%s","recipient":"%s","due":"2027-02-01","afterGoLive":false,
                 "unit":null}""".formatted(cast.name("cio"), cast.name("change-manager"));
    }

    private static String incident() {
        return "{\"what\":\"Orders get lost.\",\"since\":\"%s\",\"workaround\":null,\"solvedOn\":null}"
                .formatted(LocalDate.now(ZoneOffset.UTC).minusDays(1));
    }

    private String made(String path, String document) {
        HttpResponse<String> answer = done(cast.calls("change-manager").json("POST", path, document));
        return cast.read(answer.body()).get("id").asText();
    }

    private static HttpResponse<String> done(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 204);
        return answer;
    }
}

package dev.rapport.once;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.check.Artefact;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.Models;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Stumbling;
import dev.rapport.testing.Together;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

@RapportTest
class ActingOnceTest {

    private static final String AGREE = "{\"values\":{\"decision\":\"agree\"}}";

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @Autowired
    Stumbling stumbling;

    @Autowired
    KeptAnswers kept;

    @Autowired
    ForgettingAnswers forgetting;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void theSameKeyAndBodyGetTheFirstAnswerAgain() {
        Cast cast = casting.cast();
        Visitor caller = with(cast, "change-manager", key());
        String file = cast.small().toString();

        HttpResponse<String> first = caller.json("POST", "/api/projects", file);
        HttpResponse<String> again = caller.json("POST", "/api/projects", file);

        assertThat(first.statusCode()).as(first.body()).isEqualTo(201);
        assertThat(first.headers().firstValue(Answer.REPLAYED)).isEmpty();
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(again.headers().firstValue("Location"))
                .isEqualTo(first.headers().firstValue("Location"))
                .isPresent();
        assertThat(again.headers().firstValue("Content-Type"))
                .isEqualTo(first.headers().firstValue("Content-Type"))
                .isPresent();
        assertThat(again.headers().firstValue(Answer.REPLAYED)).contains("true");
        assertThat(cast.create(file).statusCode()).as("without a key").isEqualTo(409);
    }

    @Test
    void theSameKeyForAnotherBodyMethodOrAddressIsRefused() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String task = cast.task(project, "write-it-section");
        Visitor caller = with(cast, "cio", key());
        String answer = "{\"values\":{\"text\":\"One system.\"}}";
        Cast.done(caller.json("POST", complete(task), answer));

        List<HttpResponse<String>> others = List.of(
                caller.json("POST", complete(task), answer + " "),
                caller.json("PUT", complete(task), answer),
                caller.json("POST", complete(task) + "?x", answer),
                caller.json("POST", "/api/messages/read", answer));

        assertThat(others).allSatisfy(other -> {
            assertThat(other.statusCode()).isEqualTo(422);
            assertThat(other.headers().firstValue("Content-Type")).contains("application/problem+json");
            assertThat(other.body()).contains("This key was sent before", "\"Idempotency-Key\"");
        });
        Cast.done(caller.json("POST", complete(task), answer));
    }

    @Test
    void anotherPersonsSameKeyIsAnotherKey() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String key = key();

        Cast.done(with(cast, "cio", key)
                .json(
                        "POST",
                        complete(cast.task(project, "write-it-section")),
                        "{\"values\":{\"text\":\"One system.\"}}"));
        Cast.done(with(cast, "sponsor", key)
                .json(
                        "POST",
                        complete(cast.task(project, "write-business-section")),
                        "{\"values\":{\"text\":\"Three days.\"}}"));

        assertThat(cast.tasks(project, "unit-signs-charter")).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "two words", "tab\there"})
    void aKeyHasAForm(String wrong) {
        refusesTheKey(wrong);
    }

    @Test
    void aKeyHasALength() {
        refusesTheKey("k".repeat(201));
        Cast cast = casting.cast();
        assertThat(with(cast, "member", "k".repeat(200))
                        .json("POST", "/api/messages/read", "{\"upTo\":0}")
                        .statusCode())
                .isEqualTo(204);
    }

    private void refusesTheKey(String wrong) {
        Cast cast = casting.cast();
        Visitor caller = with(cast, "member", wrong);

        HttpResponse<String> refused = caller.json("POST", "/api/messages/read", "{\"upTo\":0}");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(400);
        assertThat(refused.body()).contains("Idempotency-Key", "1 to 200 visible ASCII characters");
        assertThat(caller.get("/api/me").statusCode()).as("reading ignores it").isEqualTo(200);
    }

    @Test
    void readingIgnoresTheKey() {
        Cast cast = casting.cast();
        Visitor caller = with(cast, "change-manager", key());

        int before = cast.read(caller.get("/api/projects").body()).get("total").asInt();
        cast.start(cast.small());

        assertThat(cast.read(caller.get("/api/projects").body()).get("total").asInt())
                .isEqualTo(before + 1);
    }

    @Test
    void whileTheFirstRunsTheSecondWaitsForItsAnswer() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        String task = cast.task(project, "write-business-section");
        String key = key();
        cast.calls("sponsor");

        List<HttpResponse<String>> answers = Together.twice(() ->
                with(cast, "sponsor", key).json("POST", complete(task), "{\"values\":{\"text\":\"Three days.\"}}"));

        assertThat(answers).extracting(HttpResponse::statusCode).containsExactly(204, 204);
        assertThat(answers)
                .filteredOn(
                        answer -> answer.headers().firstValue(Answer.REPLAYED).isPresent())
                .hasSize(1);
        assertThat(count("charter_section where project_key = '" + project + "'"))
                .isEqualTo(1);
    }

    @Test
    void whoWaitsTooLongIsToldThatTheFirstStillRuns() {
        Cast cast = casting.cast();
        String key = key();
        Visitor caller = with(cast, "member", key);

        HttpResponse<String> answer = transaction.execute(status -> {
            assertThat(kept.hold(new Key(cast.name("member"), key))).isTrue();
            return elsewhere(() -> caller.json("POST", "/api/messages/read", "{\"upTo\":0}"));
        });

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.headers().firstValue("Retry-After")).isPresent();
        assertThat(answer.body()).contains("still under way", "with the same key");
        Cast.done(caller.json("POST", "/api/messages/read", "{\"upTo\":0}"));
    }

    private static <T> T elsewhere(java.util.function.Supplier<T> act) {
        return CompletableFuture.supplyAsync(act)
                .orTimeout(20, TimeUnit.SECONDS)
                .join();
    }

    @Test
    void aRefusalIsKeptButNotOneOfRights() {
        Cast cast = casting.cast();
        Visitor manager = with(cast, "change-manager", key());
        Visitor cio = with(cast, "cio", key());
        String file = cast.small().put("sponsor", "nobody").toString();
        String right = cast.small().toString();

        HttpResponse<String> invalid = manager.json("POST", "/api/projects", file);
        HttpResponse<String> again = manager.json("POST", "/api/projects", file);
        HttpResponse<String> forbidden = cio.json("POST", "/api/projects", right);
        sql.sql("insert into person_role (username, role) values (:who, 'change-manager')")
                .param("who", cast.name("cio"))
                .update();
        HttpResponse<String> allowed = cio.json("POST", "/api/projects", right);

        assertThat(invalid.statusCode()).isEqualTo(422);
        assertThat(again.body()).isEqualTo(invalid.body());
        assertThat(again.headers().firstValue(Answer.REPLAYED)).contains("true");
        assertThat(forbidden.statusCode()).isEqualTo(403);
        assertThat(allowed.statusCode()).as(allowed.body()).isEqualTo(201);
    }

    @Test
    void whatFailedOnOurSideIsUndoneAndMayBeSentAgain() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        String task = cast.task(project, "sponsor-signs-charter");
        Visitor caller = with(cast, "sponsor", key());

        stumbling.in(project);
        HttpResponse<String> failed = caller.json("POST", complete(task), AGREE);
        stumbling.noMore(project);

        assertThat(failed.statusCode()).isEqualTo(500);
        assertThat(signOffs(project)).isZero();
        HttpResponse<String> then = caller.json("POST", complete(task), AGREE);
        Cast.done(then);
        assertThat(then.headers().firstValue(Answer.REPLAYED)).isEmpty();
        assertThat(signOffs(project)).isEqualTo(1);
    }

    @Test
    void whereAnotherActComesInBetweenItIsTriedAgainAsAWhole() {
        Cast cast = casting.cast();
        String project = cast.start(cast.small());
        cast.writeCharter(project);
        stumbling.overtakenOnceIn(project);

        Cast.done(with(cast, "sponsor", key())
                .json("POST", complete(cast.task(project, "sponsor-signs-charter")), AGREE));

        assertThat(signOffs(project)).isEqualTo(1);
    }

    @Test
    void whatIsWrittenDownAboutARefusalStays() {
        Cast cast = casting.cast();
        Visitor caller = with(cast, "change-manager", key());
        String bring = "/api/playbooks/drafts";
        HttpResponse<String> brought = caller.upload(
                bring,
                "files",
                Models.playbook(Given.unique("kept"), "Look").stream()
                        .collect(Collectors.toMap(Artefact::name, Artefact::content)));
        String draft = cast.read(brought.body()).at("/draft/id").asText();

        HttpResponse<String> refused =
                with(cast, "change-manager", key()).json("POST", "/api/playbooks/drafts/" + draft + "/publish", "");

        assertThat(refused.statusCode()).as(refused.body()).isEqualTo(403);
        assertThat(count("playbook_act where act = 'publishing-refused' and draft = '" + draft + "'"))
                .isEqualTo(1);
    }

    @Test
    void theSameFilesBetweenOtherMarksAreTheSame() {
        Visitor caller = visits.callingAsAdministrator().withHeader(Key.HEADER, key());
        String unit = Given.unique("unit");

        HttpResponse<String> first =
                caller.send("POST", "/api/organization", multipart("a-mark"), units("a-mark", unit));
        HttpResponse<String> again =
                caller.send("POST", "/api/organization", multipart("another"), units("another", unit));
        HttpResponse<String> other =
                caller.send("POST", "/api/organization", multipart("a-mark"), units("a-mark", unit + "-b"));

        assertThat(first.statusCode()).as(first.body()).isEqualTo(200);
        assertThat(first.body()).contains("\"added\":1");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(other.statusCode()).isEqualTo(422);
    }

    private static String multipart(String mark) {
        return "multipart/form-data; boundary=" + mark;
    }

    private static String units(String mark, String unit) {
        return "--" + mark + "\r\nContent-Disposition: form-data; name=\"units\"; filename=\"units.csv\"\r\n\r\n"
                + "unit,name,parent,manager\n" + unit + ",A unit,,\n\r\n--" + mark + "--\r\n";
    }

    @Test
    void aOneTimeLinkComesAgainButCannotBeReadInTheDatabase() {
        Cast cast = casting.cast();
        String key = key();
        Visitor caller = visits.callingAsAdministrator().withHeader(Key.HEADER, key);
        String address = "/api/people/" + cast.name("member") + "/link";

        HttpResponse<String> first = caller.json("POST", address, "");
        HttpResponse<String> again = caller.json("POST", address, "");

        JsonNode made = cast.read(first.body());
        assertThat(made.get("link").asText()).contains("/link/");
        assertThat(again.body()).isEqualTo(first.body());
        String token = made.get("link").asText().replaceFirst(".*/link/", "");
        assertThat(sql.sql("select id || fingerprint || answer from kept_answer")
                        .query(byte[].class)
                        .list())
                .isNotEmpty()
                .allSatisfy(row -> assertThat(new String(row, StandardCharsets.ISO_8859_1))
                        .doesNotContain(token)
                        .doesNotContain(key));
    }

    @Test
    void aFormThatAPagesScriptSendsIsDoneOnceAndLedOn() {
        String address = "/people/" + casting.cast().name("member");
        Visitor page = visits.administrator().withHeader("HX-Request", "true");
        page.get(address);

        page.withHeader(Key.HEADER, key());
        HttpResponse<String> first = page.post(address + "/link", "mail", "false");
        HttpResponse<String> again = page.post(address + "/link", "mail", "false");
        assertThat(first.body()).contains("/link/", "It is shown only now.");
        assertThat(again.body()).isEqualTo(first.body());
        assertThat(page.post(address + "/link", "mail", "true").statusCode())
                .as("the same key for other fields")
                .isEqualTo(422);

        page.withHeader(Key.HEADER, key());
        HttpResponse<String> moved = page.post("/messages/read", "upTo", "0");
        assertThat(moved.statusCode()).isEqualTo(204);
        assertThat(moved.headers().firstValue("Location")).contains("/messages");
        assertThat(page.post("/messages/read", "upTo", "0").headers().firstValue("Location"))
                .contains("/messages");
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        Cast cast = casting.cast();
        Key key = new Key(cast.name("member"), key());
        Visitor caller = with(cast, "member", key.value());
        caller.json("POST", "/api/messages/read", "{\"upTo\":0}");
        assertThat(repeated(caller)).isTrue();

        age(key, "23 hours 59 minutes");
        forgetting.forget();
        assertThat(repeated(caller)).isTrue();

        age(key, "2 minutes");
        assertThat(repeated(caller)).as("before the cleaning").isFalse();
        age(key, "1 day");
        forgetting.forget();
        assertThat(sql.sql("select count(*) from kept_answer where id = :id")
                        .param("id", key.id())
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private static boolean repeated(Visitor caller) {
        return caller.json("POST", "/api/messages/read", "{\"upTo\":0}")
                .headers()
                .firstValue(Answer.REPLAYED)
                .isPresent();
    }

    private void age(Key key, String by) {
        sql.sql("update kept_answer set kept_at = kept_at - cast(:by as interval) where id = :id")
                .param("by", by)
                .param("id", key.id())
                .update();
    }

    @Test
    void eachActIsDescribedWithItButForBallots() {
        JsonNode paths =
                casting.cast().read(visits.anybody().get("/v3/api-docs").body()).get("paths");

        assertThat(paths.properties())
                .isNotEmpty()
                .allSatisfy(path -> assertThat(path.getValue().properties())
                        .allSatisfy(operation -> assertThat(operation
                                        .getValue()
                                        .path("parameters")
                                        .findValuesAsText("name")
                                        .contains(Key.HEADER))
                                .as(operation.getKey() + " " + path.getKey())
                                .isEqualTo(!operation.getKey().equals("get")
                                        && !path.getKey().endsWith("/ballot"))));
    }

    private Visitor with(Cast cast, String part, String key) {
        cast.calls(part);
        return visits.calling(cast.who(part)).withHeader(Key.HEADER, key);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }

    private static String complete(String task) {
        return "/api/tasks/" + task + "/complete";
    }

    private int signOffs(String project) {
        return count("sign_off where project_key = '" + project + "'");
    }

    private int count(String what) {
        return sql.sql("select count(*) from " + what).query(Integer.class).single();
    }
}

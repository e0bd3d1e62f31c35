package dev.rapport.organization;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.jayway.jsonpath.JsonPath;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class PeopleAccessTest {

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Test
    void anAdministratorImportsThroughACall() {
        String prefix = Given.unique("call");

        HttpResponse<String> answer = visits.callingAsAdministrator()
                .files(
                        "/api/organization",
                        Map.of(
                                "units", Files.units(prefix, 3).getBytes(UTF_8),
                                "people", Files.people(prefix, 9, 3).getBytes(UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(JsonPath.<Integer>read(answer.body(), "$.people.added")).isEqualTo(9);
    }

    @Test
    void badRowsAnswerWithAProblemDocument() {
        HttpResponse<String> answer = visits.callingAsAdministrator()
                .files("/api/organization", Map.of("people", (Files.PEOPLE + "x,N,,,king,en,1,\n").getBytes(UTF_8)));

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(JsonPath.<Map<String, Object>>read(answer.body(), "$.errors[0]"))
                .containsEntry("file", "people")
                .containsEntry("line", 2)
                .containsEntry("column", "roles")
                .containsEntry("pointer", "/people/2/roles")
                .containsKeys("reason", "detail");
        assertThat(visits.callingAsAdministrator()
                        .files("/api/organization", Map.of("other", new byte[0]))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void anAdministratorImportsOnThePage() {
        String prefix = Given.unique("page");
        Visitor administrator = visits.administrator();
        administrator.get("/people/import");

        HttpResponse<String> done = administrator.files(
                "/people/import",
                Map.of(
                        "units", Files.units(prefix, 2).getBytes(UTF_8),
                        "people", Files.people(prefix, 2, 2).getBytes(UTF_8)));
        HttpResponse<String> refused = administrator.files(
                "/people/import", Map.of("people", (Files.PEOPLE + "x,N,,,king,en,1,\n").getBytes(UTF_8)));

        assertThat(done.statusCode()).isEqualTo(200);
        assertThat(done.body()).contains("The import is done");
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("Nothing was imported", "king");
    }

    @Test
    void othersNeitherLookNorChange() {
        Visitor member = visits.calling(given.person("member").withOwnPassword());
        Visitor auditor = visits.calling(given.person("auditor").withOwnPassword());
        String somebody = given.person("member").username();

        assertThat(member.get("/api/people").statusCode()).isEqualTo(403);
        assertThat(member.get("/api/units").body()).contains("\"status\":403");
        assertThat(auditor.get("/api/people").statusCode()).isEqualTo(200);
        assertThat(auditor.json("PUT", "/api/people/" + somebody + "/roles", "{\"roles\":[\"member\"]}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.json("PUT", "/api/people/" + somebody + "/password", "{\"password\":\"twelve letters\"}")
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.json("POST", "/api/people/" + somebody + "/link", "").statusCode())
                .isEqualTo(403);
        assertThat(auditor.files("/api/organization", Map.of("people", new byte[0]))
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void thePagesAreNotThereForOthers() {
        Visitor member = visits.signedIn(given.person("member").withOwnPassword());
        Visitor auditor = visits.signedIn(given.person("auditor").withOwnPassword());
        String somebody = given.person("member").username();

        assertThat(member.get("/people").statusCode()).isEqualTo(404);
        assertThat(member.get("/people/" + somebody).statusCode()).isEqualTo(404);
        HttpResponse<String> seen = auditor.get("/people/" + somebody);
        assertThat(seen.statusCode()).isEqualTo(200);
        assertThat(seen.body()).doesNotContain("<fieldset");
        assertThat(auditor.post("/people/" + somebody + "/roles", "roles", "auditor")
                        .statusCode())
                .isEqualTo(403);
        assertThat(auditor.get("/people/import").statusCode()).isEqualTo(403);
    }

    @Test
    void peopleAreFoundPageByPage() {
        String unit = given.unit();
        for (int i = 0; i < 5; i++) {
            given.person("member").named("Same name").in(unit);
        }
        Visitor administrator = visits.callingAsAdministrator();

        String first = administrator.get("/api/people?limit=3&q=" + unit).body();
        String next = JsonPath.read(first, "$.next");
        String second = administrator
                .get("/api/people?limit=3&q=" + unit + "&cursor=" + next)
                .body();

        assertThat(JsonPath.<Integer>read(first, "$.total")).isEqualTo(5);
        assertThat(JsonPath.<Integer>read(second, "$.items.length()")).isEqualTo(2);
        assertThat(JsonPath.<Object>read(second, "$.next")).isNull();
        assertThat(administrator.get("/api/people?q=no%25such").body()).contains("\"items\":[]", "\"total\":0");
        assertThat(administrator.get("/api/people?cursor=x").statusCode()).isEqualTo(422);
        assertThat(administrator.get("/people?q=" + unit).statusCode()).isEqualTo(302);
        assertThat(visits.administrator().get("/people?q=" + unit).body()).contains("5 people", "Same name");
    }

    @Test
    void rolesAreChangedAndCountAtOnce() {
        Given.Somebody somebody = given.person("member").withOwnPassword();
        Visitor administrator = visits.callingAsAdministrator();
        String address = "/api/people/" + somebody.username();

        assertThat(administrator
                        .json("PUT", address + "/roles", "{\"roles\":[\"auditor\",\"member\"]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(visits.calling(somebody).get("/api/people").statusCode()).isEqualTo(200);
        assertThat(administrator
                        .json("PUT", address + "/roles", "{\"roles\":[\"king\"]}")
                        .body())
                .contains("\"pointer\":\"/roles/0\"");
        assertThat(administrator
                        .json("PUT", "/api/people/admin/roles", "{\"roles\":[\"member\"]}")
                        .statusCode())
                .isEqualTo(422);
        assertThat(administrator.get("/api/people/no-such").statusCode()).isEqualTo(404);
    }

    @Test
    void rolesAreChangedOnThePageAndWhatWasTickedIsKept() {
        String unit = given.unit();
        String manager = given.person("unit-manager").leading(unit).username();
        Visitor administrator = visits.administrator();
        administrator.get("/people/" + manager);

        HttpResponse<String> refused = administrator.post("/people/" + manager + "/roles", "roles", "auditor");
        HttpResponse<String> password = administrator.post("/people/" + manager + "/password", "password", "shorter");

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("leads a unit", "value=\"auditor\" checked");
        assertThat(password.statusCode()).isEqualTo(422);
        assertThat(password.body()).contains("from 8 to 200").doesNotContain("shorter");
        assertThat(administrator
                        .post("/people/" + manager + "/password", "password", "twelve letters")
                        .body())
                .contains("The password is set");
    }
}

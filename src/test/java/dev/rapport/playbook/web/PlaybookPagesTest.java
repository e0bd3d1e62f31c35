package dev.rapport.playbook.web;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.playbook.ReadingPlaybooks;
import dev.rapport.playbook.StartingPlaybook;
import dev.rapport.testing.Alone;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Models;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class PlaybookPagesTest {

    private static final String HOSTILE = "<script>alert(1)</script>&\"'";

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    Visits visits;

    @Autowired
    ReadingPlaybooks playbooks;

    @Autowired
    StartingPlaybook starting;

    Visitor author;
    Visitor second;
    String authorName = "";
    String key = "";

    @BeforeEach
    void twoChangeManagers() {
        Given.Somebody first = given.person("change-manager").withOwnPassword();
        authorName = first.person().name();
        author = visits.signedIn(first);
        second = visits.signedIn(given.person("change-manager").withOwnPassword());
        author.get("/playbooks");
        second.get("/playbooks");
        key = Given.unique("look");
    }

    @Test
    void listShowsWhatIsPublishedByWhom() {
        assertThat(author.get("/playbooks").body())
                .contains(
                        "href=\"/playbooks/training\"",
                        "Finds out what training one unit needs",
                        "published by Rapport")
                .contains("aria-current=\"page\"><i class=\"bi bi-diagram-3\"", "name=\"files\"", "multiple");
    }

    @Test
    void draftWaitsForAnotherChangeManagerWhoPublishesIt() {
        String draft = bring(Models.playbook(key, "Look"));

        assertThat(author.get(draft).body())
                .contains(
                        "You brought this draft; another change manager publishes it.",
                        "The first version",
                        "Take it back")
                .doesNotContain("Publish this version", "Refuse this draft");
        assertThat(author.get("/playbooks").body()).contains("Decide on the draft of Look at " + key);
        assertThat(author.post(draft + "/publish").body())
                .contains("That did not happen", "You brought this draft yourself.");
        assertThat(second.get(draft).body())
                .contains("New projects use it from now on. No project runs on it now.", "Publish this version")
                .doesNotContain("Take it back");

        HttpResponse<String> published = second.post(draft + "/publish");

        assertThat(published.statusCode()).isEqualTo(302);
        assertThat(second.get(draft).body()).contains("published it.", "The check found nothing wrong");
        assertThat(second.get("/playbooks/" + key).body())
                .contains("Version 1", authorName, "published version 1.", "step.form", key + ".bpmn");
        assertThat(second.post(draft + "/publish").statusCode()).isEqualTo(409);
    }

    @Test
    void pagesSayWhoPublishes() {
        publish(Models.playbook(key, "Look"));
        publish(List.of(Models.model(key, "Look closely")));
        String draft = bring(List.of(Models.model(key, "Look twice")));

        assertThat(author.get("/playbooks").body())
                .contains("once a second change manager has published it.", "waits for another change manager");
        assertThat(author.get("/playbooks/" + key).body())
                .contains("waits for a second change manager like any other.");
        Alone.on();
        try {
            assertThat(author.get("/playbooks").body())
                    .contains("once it is published; whoever brought it may publish it.", "waits for you")
                    .doesNotContain("second change manager");
            assertThat(author.get("/playbooks/" + key).body())
                    .contains("waits to be published like any other.")
                    .doesNotContain("second change manager");
            assertThat(author.get(draft).body())
                    .contains("Publish this version")
                    .doesNotContain("another change manager", "Refuse it");
            assertThat(author.post(draft + "/publish").statusCode()).isEqualTo(302);
        } finally {
            Alone.off();
        }
    }

    @Test
    void projectsThatRunAreCountedOnceEachAndSaidInWords() {
        Play one = givenProject.project().begins();
        Play two = givenProject.project().begins();
        publish(Models.playbook(key, "Look"));
        assertRunning("0", "No project runs on it now.", "No project runs on it now.");

        start(one);
        start(one);
        assertRunning(
                "1",
                "The project that runs on it goes on to its end.",
                "The project that runs on it stays on version 1.");

        publish(List.of(Models.model(key, "Look closely")));
        start(one);
        assertRunning(
                "1",
                "The project that runs on it goes on to its end.",
                "The project that runs on it stays on the versions that it began with.");

        start(two);
        assertRunning(
                "2",
                "The 2 projects that run on it go on to their end.",
                "The 2 projects that run on it stay on the versions that they began with.");
    }

    private void assertRunning(String number, String whenRetired, String whenPublished) {
        assertThat(row(author.get("/playbooks").body())).contains("data-label=\"Projects running\">" + number + "<");
        assertThat(author.get("/playbooks/" + key).body()).contains("any more. " + whenRetired);
        String draft = bring(List.of(Models.model(key, "Look again")));
        assertThat(second.get(draft).body()).contains("New projects use it from now on. " + whenPublished);
        author.post(draft + "/take-back");
    }

    private String row(String list) {
        int at = list.indexOf("href=\"/playbooks/" + key + "\"");
        return list.substring(at, list.indexOf("</tr>", at));
    }

    private void start(Play play) {
        Person leader = play.changeManager().person();
        starting.start(playbooks.one(leader, key).current().definition(), play.key(), Map.of(), leader);
    }

    @Test
    void changesStandInWordsAndOnBothDiagrams() {
        publish(Models.playbook(key, "Look"));
        String draft = bring(List.of(
                Models.file(
                        key + ".bpmn",
                        new String(Models.model(key, "Look closely").content(), java.nio.charset.StandardCharsets.UTF_8)
                                .replace("\"dueInDays\" value=\"3\"", "\"dueInDays\" value=\"1\"")),
                Models.form(key, "What is there?")));

        assertThat(second.get(draft).body())
                .contains("What differs from version 1")
                .contains("“Look closely” is now due in 1 working day instead of 3.")
                .contains("The step “Look” is now called “Look closely”.")
                .contains("The field “What is there?” of the form “Step” was called “What did you see?” before.")
                .contains("data-shows=\"step\" data-version=\"newer\"")
                .contains("&quot;changed&quot;:[&quot;step&quot;]")
                .contains("data-older-xml-url=\"/playbooks/" + key + "/versions/1/files/" + key + ".bpmn\"");
    }

    @Test
    void refusalNeedsAReasonAndKeepsIt() {
        String draft = bring(Models.playbook(key, "Look"));

        HttpResponse<String> without = second.post(draft + "/refuse", "reason", " ");
        HttpResponse<String> refused = second.post(draft + "/refuse", "reason", HOSTILE);

        assertThat(without.statusCode()).isEqualTo(422);
        assertThat(without.body()).contains("That did not happen", "href=\"#reason\"", "aria-invalid=\"true\"");
        assertThat(refused.statusCode()).isEqualTo(302);
        assertThat(author.get(draft).body())
                .contains("refused it: &lt;script&gt;alert(1)&lt;/script&gt;&amp;&quot;&#39;")
                .doesNotContain("<script>alert");
    }

    @Test
    void authorTakesBackWhatNobodyDecided() {
        String draft = bring(Models.playbook(key, "Look"));

        assertThat(second.post(draft + "/take-back").statusCode()).isEqualTo(403);
        assertThat(author.post(draft + "/take-back").statusCode()).isEqualTo(302);
        assertThat(author.get(draft).body()).contains("Taken back").doesNotContain("id=\"decide\"");
    }

    @Test
    void namesOfElementsAreTextWhateverTheySay() {
        publish(Models.playbook(key, "Look"));
        String name = "&lt;img src=x onerror=alert(1)&gt;&quot;'";
        String draft = bring(List.of(Models.model(key, name)));

        assertThat(second.get(draft).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;")
                .doesNotContain("<img");
    }

    @Test
    void retiredWithAReasonAndReinstated() {
        publish(Models.playbook(key, "Look"));
        String page = "/playbooks/" + key;

        assertThat(second.get(page).body())
                .contains("Nothing begins with it any more. No project runs on it now. It can be reinstated later.");
        assertThat(second.post(page + "/retire", "reason", "").statusCode()).isEqualTo(422);
        assertThat(second.post(page + "/retire", "reason", HOSTILE).statusCode())
                .isEqualTo(302);
        assertThat(author.get(page).body())
                .contains("Retired", "&lt;script&gt;", "retired the playbook:", "Reinstate it")
                .doesNotContain("<script>alert");
        assertThat(author.post(page + "/reinstate").statusCode()).isEqualTo(302);
        assertThat(author.get(page).body()).contains("reinstated the playbook.").doesNotContain("Reinstate it");
        assertThat(author.post("/playbooks/project-lifecycle/retire", "reason", "Kept as typed")
                        .body())
                .contains("Every project starts with this playbook", ">Kept as typed</textarea>");
    }

    @Test
    void earlierVersionIsBroughtBackAsADraft() {
        publish(Models.playbook(key, "Look"));
        publish(List.of(Models.model(key, "Look closely")));

        HttpResponse<String> back = author.post("/playbooks/" + key + "/versions/1/bring-back");

        assertThat(back.statusCode()).isEqualTo(302);
        assertThat(author.get(address(back)).body())
                .contains("What differs from version 2", "The step “Look closely” is now called “Look”.");
    }

    @Test
    void whatCannotBeTakenIsSaidOnThePageAndTheSameAgainIsNoDraft() {
        publish(Models.playbook(key, "Look"));

        HttpResponse<String> nothing = author.upload("/playbooks", "files", Map.of());
        HttpResponse<String> wrong = author.upload("/playbooks", "files", Map.of("notes.txt", new byte[] {1}));
        HttpResponse<String> same = upload(Models.playbook(key, "Look"));

        assertThat(nothing.statusCode()).isEqualTo(422);
        assertThat(nothing.body()).contains("Bring at least one file");
        assertThat(wrong.statusCode()).isEqualTo(422);
        assertThat(wrong.body()).contains("“notes.txt” is no file of a playbook");
        assertThat(same.statusCode()).isEqualTo(302);
        assertThat(author.get(address(same)).body()).contains("These files are what is current already.");
    }

    @Test
    void filesAreHandedOutToBeKept() {
        publish(Models.playbook(key, "Look"));

        HttpResponse<String> model = second.get("/playbooks/" + key + "/versions/1/files/" + key + ".bpmn");

        assertThat(model.headers().firstValue("Content-Disposition").orElse("")).startsWith("attachment");
        assertThat(model.body()).contains("<bpmn:process id=\"" + key + "\"");
        assertThat(second.get("/playbooks/" + key + "/versions/9/files/x.bpmn").statusCode())
                .isEqualTo(404);
    }

    @Test
    void auditorReadsAndNobodyElseSees() {
        String draft = bring(Models.playbook(key, "Look"));
        Visitor auditor = visits.signedIn(given.person("auditor").withOwnPassword());
        Visitor member = visits.signedIn(given.person("member").withOwnPassword());

        assertThat(auditor.get(draft).body())
                .contains("Change managers decide.")
                .doesNotContain("Publish this version", "Refuse it", "Take it back");
        assertThat(auditor.get("/playbooks").body())
                .contains("waits for a change manager")
                .doesNotContain("name=\"files\"");
        assertThat(auditor.post(draft + "/publish").statusCode()).isEqualTo(403);
        assertThat(member.get("/tasks").body()).doesNotContain("href=\"/playbooks\"");
        assertThat(member.get(draft).statusCode()).isEqualTo(404);
        assertThat(member.get("/playbooks").statusCode()).isEqualTo(404);
    }

    private void publish(List<Artefact> files) {
        assertThat(second.post(bring(files) + "/publish").statusCode()).isEqualTo(302);
    }

    /** The address of the draft. */
    private String bring(List<Artefact> files) {
        HttpResponse<String> answer = upload(files);
        assertThat(answer.statusCode()).isEqualTo(302);
        return address(answer);
    }

    private HttpResponse<String> upload(List<Artefact> files) {
        Map<String, byte[]> parts = new TreeMap<>();
        files.forEach(file -> parts.put(file.name(), file.content()));
        return author.upload("/playbooks", "files", parts);
    }

    private static String address(HttpResponse<String> answer) {
        String location = answer.headers().firstValue("Location").orElse("");
        return location.replaceFirst("^https?://[^/]+", "");
    }
}

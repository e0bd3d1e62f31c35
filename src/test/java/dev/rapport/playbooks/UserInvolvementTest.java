package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.ProcessEngineTests.assertThat;

import dev.rapport.tasklist.Brief;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import dev.rapport.testing.Walks;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
@Walks("user-involvement")
class UserInvolvementTest {

    private static final String PRIVATE = "My mother is ill, and I care for her.";

    @Autowired
    GivenProject given;

    @Autowired
    Given people;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Test
    void theNominationIsAcceptedAndTheRemarkAnswered() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        ProcessInstance involvement = runs.of(play, "user-involvement");
        assertThat(runs.tasks(involvement)).containsExactlyInAnyOrder("nominate-user");

        play.story().isNominated(play.unit(), play.member());
        assertThat(play.as(play.member()).reads("answer-nomination").said())
                .containsExactly(new Brief.Said(
                        play.manager().person().name() + " asks you to be a tester",
                        "Try each screen.\nYou are released for 6 hours a week."));
        play.as(play.member()).completes("answer-nomination", Map.of("decision", "accept"));
        play.as(play.member()).completes("give-remark", Map.of("remark", "The list is slow."));
        assertThat(play.as(play.changeManager()).reads("answer-remark").said())
                .extracting(Brief.Said::text)
                .containsExactly("The list is slow.");
        play.as(play.changeManager()).completes("answer-remark", Map.of("answer", "done", "text", "It is fast now."));

        assertThat(involvement).isEnded().hasPassed("user-involved");
    }

    @Test
    void theNominationIsDeclinedThenSomebodyElseIsNominated() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed();
        ProcessInstance involvement = runs.of(play, "user-involvement");
        play.story().isNominated(play.unit(), play.member());
        play.as(play.member()).completes("answer-nomination", Map.of("decision", "decline", "reason", PRIVATE));

        assertThat(runs.tasks(involvement)).containsExactlyInAnyOrder("nominate-user");
        assertThat(play.as(play.manager()).reads("nominate-user").said())
                .containsExactly(new Brief.Said("An earlier nomination", "It was declined. Nominate somebody else."));
        Somebody other = play.members(play.unit()).get(1);
        play.story().isNominated(play.unit(), other);
        play.as(other).completes("answer-nomination", Map.of("decision", "accept"));

        assertThat(runs.tasks(involvement)).containsExactlyInAnyOrder("give-remark");
        assertThat(play.as(other).tasks()).containsExactly("give-remark");
        assertThat(play.as(play.member()).tasks()).isEmpty();
    }

    @Test
    void whereNobodyMayBeNominatedTheUnitGoesOnWithoutAPart() {
        Play play = limitedTo(Map.of("parts", "none"));
        play.story().theCharterIsAgreed();

        assertThat(runs.of(play, "user-involvement")).isNull();
        assertThat(play.as(play.manager()).tasks()).doesNotContain("nominate-user");
        assertThat(runs.count(play, "active_role")).isZero();
        play.story().peopleAreTrained();
        assertThat(play.as(play.manager()).tasks()).containsExactly("attest-readiness");
    }

    @Test
    void whereNoRemarkMayBeKeptNobodyIsAskedForOne() {
        Play play = limitedTo(Map.of("remarks", "none"));
        play.story().theCharterIsAgreed();
        ProcessInstance involvement = runs.of(play, "user-involvement");
        play.story().isNominated(play.unit(), play.member());
        play.as(play.member()).completes("answer-nomination", Map.of("decision", "accept"));

        assertThat(involvement).isEnded().hasPassed("part-taken").hasNotPassed("give-remark");
        assertThat(play.as(play.member()).tasks()).isEmpty();
        assertThat(runs.count(play, "remark")).isZero();
    }

    private Play limitedTo(Map<String, String> limits) {
        Somebody representative = people.person("employee-representative").whoMaySign();
        Play play = given.project().withRepresentative(representative).begins();
        Map<String, String> values = new HashMap<>(limits);
        values.put("decision", "agree");
        play.as(representative).completes("agree-to-data", values);
        return play;
    }

    @Test
    void whyANomineeDeclinesIsNotShownToTheManager() {
        Play play = given.project().begins();
        play.story().theCharterIsAgreed().isNominated(play.unit(), play.member());
        String answered = play.as(play.member())
                .completes("answer-nomination", Map.of("decision", "decline", "reason", PRIVATE))
                .id();
        String again = play.as(play.manager()).has("nominate-user").id();

        play.manager().withOwnPassword();
        Visitor calling = visits.calling(play.manager());
        for (String address : List.of(
                "/api/tasks/" + answered,
                "/api/tasks/" + again,
                "/api/tasks?scope=all",
                "/api/projects/" + play.key(),
                "/api/projects/" + play.key() + "/history",
                "/api/projects/" + play.key() + "/sign-offs")) {
            isShownWithoutTheReason(calling, address);
        }
    }

    private static void isShownWithoutTheReason(Visitor visitor, String address) {
        HttpResponse<String> answer = visitor.get(address);
        assertThat(answer.statusCode()).as(address).isEqualTo(200);
        assertThat(answer.body()).as(address).doesNotContain("mother");
    }
}

package dev.rapport.project;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import dev.rapport.paging.Limit;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.signoff.Decision;
import dev.rapport.signoff.ReadingSignOffs;
import dev.rapport.signoff.SignOff;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A project is cancelled by its sponsor's signed word and by nothing else. */
@RapportTest
class CancellingTest {

    private static final String WHY = "The vendor is bankrupt.";

    @Autowired
    GivenProject givenProject;

    @Autowired
    Given given;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    PausingProject pausing;

    @Autowired
    Projects projects;

    @Autowired
    ReadingSignOffs signOffs;

    @Autowired
    JdbcClient sql;

    @Test
    void itIsSignedWithTheReasonAndThoseWhoLeadAreTold() {
        Play play = givenProject.project().begins();
        cancelling.cancel(play.sponsor().person(), play.key(), " " + WHY + " ");

        assertThat(projects.get(play.key()).status()).isEqualTo(Status.CANCELLED);
        assertThat(signOffs.of(play.key(), Limit.of(null), null).items())
                .extracting(SignOff::signer, SignOff::role, SignOff::decision, SignOff::statement, SignOff::comment)
                .containsExactly(tuple(
                        play.sponsor().username(),
                        "sponsor",
                        Decision.AGREED,
                        "I cancel “The project " + play.key()
                                + "”, and release everybody from what is still promised in it.",
                        WHY));
        for (Somebody leading : List.of(play.changeManager(), play.cio(), play.manager())) {
            assertThat(messages(leading))
                    .filteredOn(text -> text.contains("its sponsor, cancelled it: " + WHY))
                    .hasSize(1);
        }
    }

    @Test
    void nobodyElseDoesWhetherOrNotItsCharterIsSigned() {
        Play before = givenProject.project().begins();
        Play after = givenProject.project().begins();
        after.story().theCharterIsAgreed();
        for (Play play : List.of(before, after)) {
            for (Somebody somebody : List.of(play.changeManager(), play.cio(), play.itLead(), play.manager())) {
                refused(() -> cancelling.cancel(somebody.person(), play.key(), WHY), Refused.Reason.NOT_ALLOWED);
            }
            assertThat(projects.get(play.key()).status()).isEqualTo(Status.RUNNING);
        }
        cancelling.cancel(before.sponsor().person(), before.key(), WHY);
        assertThat(projects.get(before.key()).status())
                .as("begun by mistake, it is the sponsor’s as well")
                .isEqualTo(Status.CANCELLED);
        refused(() -> cancelling.cancel(before.sponsor().person(), before.key(), WHY), Refused.Reason.OVERTAKEN);
    }

    @Test
    void withoutAReasonOrWithAPasswordThatAnAdministratorKnowsNothingIsCancelled() {
        Play play = givenProject.project().begins();
        assertThatThrownBy(() -> cancelling.cancel(play.sponsor().person(), play.key(), "  "))
                .isInstanceOfSatisfying(
                        Refused.class,
                        refused -> assertThat(refused.problems())
                                .extracting(FieldProblem::pointer)
                                .containsExactly("/reason"));
        Somebody another = given.person("sponsor");
        sql.sql("update project set sponsor = :sponsor where key = :key")
                .param("sponsor", another.username())
                .param("key", play.key())
                .update();
        assertThatThrownBy(() -> cancelling.cancel(another.person(), play.key(), WHY))
                .hasMessageContaining("An administrator knows your password");
        assertThat(projects.get(play.key()).status()).isEqualTo(Status.RUNNING);
    }

    @Test
    void aPausedOneIsCancelledToo() {
        Play play = givenProject.project().begins();
        pausing.pause(play.sponsor().person(), play.key(), "No money.");
        refused(() -> cancelling.cancel(play.changeManager().person(), play.key(), WHY), Refused.Reason.NOT_ALLOWED);
        cancelling.cancel(play.sponsor().person(), play.key(), WHY);
        assertThat(projects.get(play.key()).status()).isEqualTo(Status.CANCELLED);
    }

    private static void refused(Runnable act, Refused.Reason reason) {
        assertThatThrownBy(act::run)
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
    }

    private List<String> messages(Somebody reader) {
        return sql.sql("select body from message where recipient = :who")
                .param("who", reader.username())
                .query(String.class)
                .list();
    }
}

package dev.rapport.tasklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.project.CancellingProject;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import dev.rapport.testing.Visits;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Work that an act of somebody's ended, and who learns whose it was. */
@RapportTest
class CancelledWorkTest {

    @Autowired
    GivenProject given;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    FindingWork finding;

    @Autowired
    Runs runs;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @Test
    void whoComesAfterAProjectWasCancelledReadsWhoDidIt() {
        Play play = given.project().begins();
        WorkItem late = play.as(play.cio()).has("write-it-section");

        cancelling.cancel(play.sponsor().person(), play.key(), "Enough");

        assertThat(runs.workItem(play, "write-it-section"))
                .containsEntry("state", "cancelled")
                .containsEntry("closed_by", play.sponsor().username());
        assertThatThrownBy(() -> play.as(play.cio()).completes(late, Map.of("text", "One system.")))
                .isInstanceOf(Refused.class)
                .hasMessage("“" + late.name() + "” is no longer needed: what The "
                        + play.sponsor().username() + " did ended it. Nothing was changed by you.");
        assertThat(visits.signedIn(play.cio().withOwnPassword())
                        .get("/tasks/" + late.id())
                        .body())
                .contains("no longer needed: what The " + play.sponsor().username() + " did ended it");
    }

    @Test
    void whoseActEndedWorkOfOthersHasNotDoneItAndSeesNoMoreOfIt() {
        Play play = given.project().begins();
        WorkItem ended = play.as(play.cio()).has("write-it-section");
        Somebody stranger = play.member();
        end(ended, stranger.username());

        assertThat(finding.recentlyDone(stranger.person())).isEmpty();
        assertThatThrownBy(() -> finding.find(stranger.person(), ended.id()))
                .isInstanceOf(Refused.class)
                .hasMessageContaining("task");
        assertThat(finding.find(play.cio().person(), ended.id()).doneBy()).isNull();
    }

    @Test
    void whereNobodyActedNobodyIsNamed() {
        Play play = given.project().begins();
        WorkItem ended = play.as(play.cio()).has("write-it-section");
        end(ended, null);

        assertThatThrownBy(() -> play.as(play.cio()).completes(ended, Map.of("text", "One system.")))
                .hasMessage("“" + ended.name() + "” is no longer needed: the project moved on without it.");
    }

    private void end(WorkItem item, @org.jspecify.annotations.Nullable String by) {
        sql.sql("update work_item set state = 'cancelled', closed_by = :by, closed_at = now() where id = :id")
                .param("by", by)
                .param("id", item.id())
                .update();
    }
}

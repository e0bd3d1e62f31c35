package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.rapport.playbook.PlaybookEngine.Beginning;
import dev.rapport.refusal.Refused;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** A newer version holds its playbooks back while an older one runs beside it: what would begin them is refused in words. */
@RapportTest
class NotYetPublishedTest {

    @Autowired
    RunsBeside beside;

    @Autowired
    GivenProject given;

    @Test
    void whatIsHeldBackIsRefused() {
        Play play = given.project().begins();
        Beginning beginning =
                new Beginning(play.key(), List.of(), null, play.changeManager().username());
        String held = Given.unique("held");

        assertThat(beside.isPublished(held)).isFalse();
        assertThatThrownBy(() -> beside.begin(held, beginning, Map.of()))
                .isInstanceOfSatisfying(Refused.class, refused -> {
                    assertThat(refused.reason()).isEqualTo(Refused.Reason.OVERTAKEN);
                    assertThat(refused).hasMessageContaining("Rapport is being upgraded");
                });
        assertThat(beside.isPublished(Names.WORK_HANDOVER_PLAYBOOK)).isTrue();
    }
}

package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What a playbook raises reaches its caller unless an event within it hears it. */
class RaisedTest {

    private static final String PLAYBOOK = "decommissioning";

    @Test
    void anEscalationThatIsHeardWithinStaysWithin() throws IOException {
        assertThat(escalations(files())).isEmpty();
    }

    @Test
    void anEscalationThatNobodyHearsReachesTheCaller() throws IOException {
        List<Artefact> deaf = Bundle.changed(
                Bundle.changed(
                        files(),
                        PLAYBOOK + ".bpmn",
                        "escalationRef=\"Escalation_archive\" camunda:escalationCodeVariable",
                        "escalationRef=\"Escalation_other\" camunda:escalationCodeVariable"),
                PLAYBOOK + ".bpmn",
                "<bpmn:escalation id=\"Escalation_archive\"",
                "<bpmn:escalation id=\"Escalation_other\" name=\"Other\" escalationCode=\"other\" />"
                        + "<bpmn:escalation id=\"Escalation_archive\"");

        assertThat(escalations(deaf)).containsExactly("archive-not-readable");
    }

    private static List<Artefact> files() throws IOException {
        return Realistic.playbooks().getOrDefault(PLAYBOOK, List.of());
    }

    private static Set<String> escalations(List<Artefact> files) {
        return new KnownPlaybooks(Bundle.CHECK, Map.of(PLAYBOOK, files))
                .playbook(PLAYBOOK)
                .orElseThrow()
                .escalations();
    }
}

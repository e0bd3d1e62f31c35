package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.RapportTest;
import org.camunda.bpm.dmn.engine.DmnDecisionRuleResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.variable.Variables;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class TrainingProposalTest {

    @Autowired
    DecisionService decisions;

    @ParameterizedTest(name = "an impact of {0} proposes {1}, {2} hours")
    @CsvSource({
        "0, none, 0",
        "1, briefing, 1",
        "2, briefing, 1",
        "3, course, 4",
        "4, practice, 8",
        "5, practice, 8",
        ", to-be-decided, 4"
    })
    void eachImpactProposesTraining(Integer level, String form, int hours) {
        DmnDecisionRuleResult proposal = decisions
                .evaluateDecisionTableByKey(
                        "training-proposal", Variables.createVariables().putValue("level", level))
                .getSingleResult();

        assertThat(proposal.getEntryMap()).containsEntry("form", form).containsEntry("hours", hours);
    }
}

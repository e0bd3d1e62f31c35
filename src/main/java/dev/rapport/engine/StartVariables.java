package dev.rapport.engine;

import dev.rapport.organization.Threshold;
import dev.rapport.playbook.PlaybookEngine.Beginning;
import dev.rapport.project.ProjectPlans;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.bpm.engine.variable.value.ObjectValue;
import org.springframework.stereotype.Component;

/** The variables with which a run of a project begins. */
@Component
class StartVariables {

    private final ProjectPlans plans;

    StartVariables(ProjectPlans plans) {
        this.plans = plans;
    }

    VariableMap of(String projectKey, List<String> units) {
        return Variables.createVariables()
                .putValue(Names.PROJECT_KEY, projectKey)
                .putValue(Names.ADVOCACY_RHYTHM, rhythm(projectKey))
                .putValueTyped(Names.UNITS, list(units));
    }

    static ObjectValue list(List<String> keys) {
        return Variables.objectValue(new ArrayList<>(keys))
                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                .create();
    }

    private String rhythm(String projectKey) {
        return Period.ofDays(plans.of(projectKey).number(Threshold.ADVOCACY_RHYTHM))
                .toString();
    }

    VariableMap of(Beginning beginning) {
        VariableMap variables = of(beginning.projectKey(), beginning.units());
        if (beginning.unit() != null) {
            variables.putValue(Names.UNIT, beginning.unit());
        }
        return variables;
    }
}

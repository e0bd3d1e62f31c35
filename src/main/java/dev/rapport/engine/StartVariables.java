package dev.rapport.engine;

import dev.rapport.playbook.PlaybookEngine.Beginning;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** The variables with which a run of a project begins. */
@Component
class StartVariables {

    private final String advocacyRhythm;

    StartVariables(@Value("${rapport.advocacy-rhythm:P14D}") String advocacyRhythm) {
        this.advocacyRhythm = Period.parse(advocacyRhythm).toString();
    }

    VariableMap of(String projectKey, List<String> units) {
        return Variables.createVariables()
                .putValue(Names.PROJECT_KEY, projectKey)
                .putValue(Names.ADVOCACY_RHYTHM, advocacyRhythm)
                .putValueTyped(
                        Names.UNITS,
                        Variables.objectValue(new ArrayList<>(units))
                                .serializationDataFormat(Variables.SerializationDataFormats.JSON)
                                .create());
    }

    VariableMap of(Beginning beginning) {
        VariableMap variables = of(beginning.projectKey(), beginning.units());
        if (beginning.unit() != null) {
            variables.putValue(Names.UNIT, beginning.unit());
        }
        return variables;
    }
}

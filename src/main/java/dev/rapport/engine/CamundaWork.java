package dev.rapport.engine;

import dev.rapport.refusal.Refused;
import dev.rapport.tasklist.WorkEngine;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Work items as tasks of the engine. */
@Component
class CamundaWork implements WorkEngine {

    private static final String NO_TASK = "Cannot find task with id ";

    private final TaskService tasks;
    private final FormService forms;
    private final Acting acting;
    private final Diagrams diagrams;
    private final OneOfSeveral several;
    private final JdbcClient sql;

    CamundaWork(
            @Lazy TaskService tasks,
            @Lazy FormService forms,
            Acting acting,
            Diagrams diagrams,
            OneOfSeveral several,
            JdbcClient sql) {
        this.tasks = tasks;
        this.forms = forms;
        this.acting = acting;
        this.diagrams = diagrams;
        this.several = several;
        this.sql = sql;
    }

    @Override
    public void assign(String workItem, @Nullable String assignee, String by) {
        acting.as(by, () -> ifThere(workItem, () -> tasks.setAssignee(workItem, assignee)));
    }

    @Override
    public void takeBack(String workItem, String by) {
        acting.as(by, () -> several.takeBack(workItem));
    }

    @Override
    public void complete(String workItem, String by, Map<String, @Nullable Object> answer) {
        VariableMap handedOver = Variables.createVariables()
                .putValueTyped(Names.ANSWER, Variables.untypedValue(new HashMap<>(answer), true));
        acting.as(by, () -> ifThere(workItem, () -> tasks.complete(workItem, handedOver)));
    }

    private static void ifThere(String workItem, Runnable act) {
        try {
            act.run();
        } catch (NullValueException | NotFoundException missing) {
            if (String.valueOf(missing.getMessage()).contains(NO_TASK + workItem)) {
                throw gone();
            }
            throw missing;
        }
    }

    @Override
    public String versionOf(String workItem) {
        return sql.sql("select proc_def_id_ from act_ru_task where id_ = :id")
                .param("id", workItem)
                .query(String.class)
                .optional()
                .orElseThrow(CamundaWork::gone);
    }

    @Override
    public String formOf(String workItem) {
        try (InputStream form = forms.getDeployedTaskForm(workItem)) {
            return new String(form.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } catch (NullPointerException gone) {
            // the engine's way of saying that the task ended between our look and its own
            throw gone();
        } catch (NotFoundException missing) {
            throw Refused.notFound("form");
        }
    }

    private static Refused gone() {
        return Refused.overtaken("This task was completed or cancelled meanwhile.");
    }

    @Override
    public String diagramOf(String processInstance) {
        return diagrams.of(processInstance);
    }

    @Override
    public Set<String> passedIn(String processInstance) {
        return Set.copyOf(
                sql.sql("""
                        select distinct act_id_ from act_hi_actinst
                        where proc_inst_id_ = :run and end_time_ is not null
                        """).param("run", processInstance).query(String.class).list());
    }
}

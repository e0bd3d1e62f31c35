package dev.rapport.engine;

import dev.rapport.rehearsal.EngineTime;
import java.time.Duration;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.springframework.context.annotation.Lazy;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The engine's clock, one for all of a Java process. Outside a rehearsal nobody touches it. */
@Component
class CamundaTime implements EngineTime {

    private final ProcessEngine engine;
    private final JdbcClient sql;

    CamundaTime(@Lazy ProcessEngine engine, JdbcClient sql) {
        this.engine = engine;
        this.sql = sql;
    }

    @Override
    public void goAhead(Duration ahead) {
        ClockUtil.offset(ahead.toMillis());
        JobExecutor timers = ((ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration()).getJobExecutor();
        if (timers.isActive()) {
            timers.jobWasAdded();
        }
    }

    @Override
    public void moveLocks(Duration step) {
        sql.sql("""
                        update act_ru_job set lock_exp_time_ = lock_exp_time_ + make_interval(secs => :step)
                        where lock_exp_time_ is not null
                        """).param("step", step.toSeconds()).update();
    }
}

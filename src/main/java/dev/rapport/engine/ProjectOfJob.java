package dev.rapport.engine;

import dev.rapport.database.ProjectLock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The project to which something belongs that is due at its time. */
@Component
class ProjectOfJob {

    private final JdbcClient sql;
    private final ProjectLock lock;

    ProjectOfJob(JdbcClient sql, ProjectLock lock) {
        this.sql = sql;
        this.lock = lock;
    }

    /** Waits for the project's lock, for what belongs to one and is still there, and holds it until the transaction ends. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(String job) {
        sql.sql("""
                        select run.business_key_ from act_ru_job job
                        join act_ru_execution run on run.id_ = job.process_instance_id_
                        where job.id_ = :job and run.business_key_ is not null
                        """).param("job", job).query(String.class).optional().ifPresent(lock::take);
    }
}

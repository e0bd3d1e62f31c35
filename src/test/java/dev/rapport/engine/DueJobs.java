package dev.rapport.engine;

import java.util.List;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.SequentialJobAcquisitionRunnable;
import org.camunda.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.test.util.ReflectionTestUtils;

/** Does one job as the engine's threads do, which are switched off in tests. */
@TestComponent
class DueJobs {

    private final ProcessEngineImpl engine;
    private final LockedJobs jobs;

    DueJobs(ProcessEngine engine, ProjectOfJob projects) {
        this.engine = (ProcessEngineImpl) engine;
        this.jobs = new LockedJobs(projects);
    }

    /** That the threads are switched off is hidden for as long as it takes; they run nothing but this. */
    void run(Job job) {
        JobExecutor executor = engine.getProcessEngineConfiguration().getJobExecutor();
        ReflectionTestUtils.setField(executor, "isActive", true);
        ReflectionTestUtils.setField(executor, "acquireJobsRunnable", new SequentialJobAcquisitionRunnable(executor));
        try {
            jobs.getExecuteJobsRunnable(List.of(job.getId()), engine).run();
        } finally {
            ReflectionTestUtils.setField(executor, "acquireJobsRunnable", null);
            ReflectionTestUtils.setField(executor, "isActive", false);
        }
    }
}

package dev.rapport.engine;

import java.util.List;
import org.camunda.bpm.engine.impl.ProcessEngineImpl;
import org.camunda.bpm.engine.impl.cmd.ExecuteJobsCmd;
import org.camunda.bpm.engine.impl.interceptor.CommandContext;
import org.camunda.bpm.engine.impl.interceptor.CommandExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobHelper;
import org.camunda.bpm.engine.impl.jobexecutor.ExecuteJobsRunnable;
import org.camunda.bpm.engine.impl.jobexecutor.JobFailureCollector;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;

/**
 * Does what is due at its time as people do theirs: under the project's lock, before anything of it is read. A timer and
 * a person in one project come one after the other, and neither undoes what the other did.
 */
final class LockedJobs extends SpringJobExecutor {

    private final ProjectOfJob projects;

    LockedJobs(ProjectOfJob projects) {
        this.projects = projects;
    }

    @Override
    public Runnable getExecuteJobsRunnable(List<String> jobs, ProcessEngineImpl engine) {
        return new ExecuteJobsRunnable(jobs, engine) {
            @Override
            protected void executeJob(String job, CommandExecutor commands, JobFailureCollector failure) {
                ExecuteJobHelper.executeJob(
                        job, commands, failure, new Locked(job, failure), engine.getProcessEngineConfiguration());
            }
        };
    }

    private final class Locked extends ExecuteJobsCmd {

        Locked(String job, JobFailureCollector failure) {
            super(job, failure);
        }

        @Override
        public Void execute(CommandContext context) {
            projects.lock(jobId);
            return super.execute(context);
        }
    }
}

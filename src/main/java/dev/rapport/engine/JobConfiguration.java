package dev.rapport.engine;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.spring.boot.starter.property.CamundaBpmProperties;
import org.camunda.bpm.spring.boot.starter.property.JobExecutionProperty;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;

/** Who does what is due at its time, with the settings in {@code application.yaml}. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class JobConfiguration {

    @Bean
    JobExecutor jobExecutor(
            @Qualifier("camundaTaskExecutor") TaskExecutor threads,
            CamundaBpmProperties properties,
            ProjectOfJob projects) {
        JobExecutionProperty settings = properties.getJobExecution();
        LockedJobs jobs = new LockedJobs(projects);
        jobs.setTaskExecutor(threads);
        jobs.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        jobs.setLockTimeInMillis(settings.getLockTimeInMillis());
        jobs.setWaitTimeInMillis(settings.getWaitTimeInMillis());
        jobs.setMaxWait(settings.getMaxWait());
        jobs.setBackoffTimeInMillis(settings.getBackoffTimeInMillis());
        jobs.setMaxBackoff(settings.getMaxBackoff());
        return jobs;
    }
}

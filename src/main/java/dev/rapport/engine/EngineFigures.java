package dev.rapport.engine;

import dev.rapport.operation.Watched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is worth watching of the engine: work that it does in the background, timers mostly. */
@Configuration(proxyBeanMethods = false)
class EngineFigures {

    @Bean
    Watched waitingJobs() {
        return new Watched(
                "rapport.jobs.waiting",
                "Jobs that are due and not done yet",
                "select count(*) from act_ru_job where retries_ > 0 and suspension_state_ = 1"
                        + " and (duedate_ is null or duedate_ <= process_time()::timestamp)");
    }

    @Bean
    Watched failedJobs() {
        return new Watched(
                "rapport.jobs.failed",
                "Jobs that failed five times and are not tried again",
                "select count(*) from act_ru_job where retries_ <= 0");
    }

    @Bean
    Watched incidents() {
        return new Watched(
                "rapport.incidents",
                "Places where a process cannot go on by itself",
                "select count(*) from act_ru_incident");
    }
}

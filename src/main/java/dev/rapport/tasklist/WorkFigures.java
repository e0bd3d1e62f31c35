package dev.rapport.tasklist;

import dev.rapport.operation.Watched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is worth watching of people's work. */
@Configuration(proxyBeanMethods = false)
class WorkFigures {

    @Bean
    Watched openWorkItems() {
        return new Watched(
                "rapport.work.items.open",
                "Work items that wait for people",
                "select count(*) from work_item where state = 'open'");
    }

    @Bean
    Watched overdueWorkItems() {
        return new Watched(
                "rapport.work.items.overdue",
                "Open work items whose due date has passed",
                "select count(*) from work_item w where state = 'open' and due_at < process_time() and "
                        + PausedWork.GOES_ON);
    }
}

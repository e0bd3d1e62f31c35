package dev.rapport.playbook;

import dev.rapport.operation.Watched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is worth watching of playbooks. */
@Configuration(proxyBeanMethods = false)
class PlaybookFigures {

    @Bean
    Watched waitingDrafts() {
        return new Watched(
                "rapport.playbook.drafts.waiting",
                "Playbooks that somebody brought and nobody has published or refused",
                "select count(*) from playbook_draft where state = 'waiting'");
    }
}

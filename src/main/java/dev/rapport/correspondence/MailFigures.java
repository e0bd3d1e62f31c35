package dev.rapport.correspondence;

import dev.rapport.operation.Watched;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is worth watching of mails. */
@Configuration(proxyBeanMethods = false)
class MailFigures {

    private static final String OPEN = " where state in ('waiting', 'sending')";

    @Bean
    Watched mailsWaiting() {
        return new Watched(
                "rapport.mails.waiting",
                "Mails that have not left, those with a one-time link included",
                "select (select count(*) from outbox" + OPEN + ") + (select count(*) from link_letter" + OPEN + ")");
    }

    @Bean
    Watched oldestMailWaiting() {
        return new Watched(
                "rapport.mails.oldest.waiting.seconds",
                "How long the oldest mail that has not left has waited; 0 where none waits",
                "select greatest(0, floor(extract(epoch from now() - least((select min(written_at) from outbox" + OPEN
                        + "), (select min(written_at) from link_letter" + OPEN + ")))))");
    }

    @Bean
    Watched mailsGivenUp() {
        return new Watched(
                "rapport.mails.given.up",
                "Mails of the last 90 days that were given up, or whose address was refused",
                "select (select count(*) from outbox where state = 'failed')"
                        + " + (select count(*) from link_letter where state = 'failed')");
    }
}

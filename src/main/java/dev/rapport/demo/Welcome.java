package dev.rapport.demo;

import dev.rapport.access.DemoSwitch;
import dev.rapport.access.FirstAdministrator;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** Sets up who can come in at start, and ends the log with where to open Rapport and how to sign in. */
@Component
@ConditionalOnWebApplication
class Welcome implements ApplicationRunner {

    private static final Logger LOG = LoggerFactory.getLogger("dev.rapport.Rapport");

    private final DemoPeople demoPeople;
    private final DemoSwitch demo;
    private final FirstAdministrator administrator;
    private FirstAdministrator.Way way = FirstAdministrator.Way.KNOWN_ALREADY;

    Welcome(DemoPeople demoPeople, DemoSwitch demo, FirstAdministrator administrator) {
        this.demoPeople = demoPeople;
        this.demo = demo;
        this.administrator = administrator;
    }

    @Override
    public void run(ApplicationArguments arguments) throws IOException {
        demoPeople.settle();
        way = administrator.ensure();
    }

    @EventListener
    @Order(Ordered.LOWEST_PRECEDENCE)
    void ready(ApplicationReadyEvent event) {
        if (event.getApplicationContext() instanceof ServletWebServerApplicationContext web
                && web.getWebServer() != null) {
            LOG.info(
                    "Rapport is ready: open http://localhost:{} and {}",
                    web.getWebServer().getPort(),
                    how());
        }
    }

    private String how() {
        String withPassword = switch (way) {
            case GIVEN_PASSWORD -> "sign in as admin with RAPPORT_ADMIN_PASSWORD";
            case PRINTED_PASSWORD -> "sign in as admin with the password printed above";
            case PASSWORD_TO_BE_GIVEN -> "start again with RAPPORT_ADMIN_PASSWORD set: nobody can sign in yet";
            case KNOWN_ALREADY -> "sign in";
        };
        if (!demo.on()) {
            return withPassword;
        }
        String choose = "choose a person on the sign-in page (demo)";
        return way == FirstAdministrator.Way.GIVEN_PASSWORD ? choose + ", or " + withPassword : choose;
    }
}

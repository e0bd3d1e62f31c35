package dev.rapport.correspondence;

import dev.rapport.organization.MarkingMailboxes;
import dev.rapport.organization.People;
import dev.rapport.tasklist.AskedWork;
import dev.rapport.tasklist.ProjectOwners;
import dev.rapport.web.Names;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Gives the Rapport of the tests a mail server for a while, and delivers when a test says so. */
final class PostRoom {

    static final String ADDRESS = "https://rapport.example.org/";
    private static final String SERVER = "mailServerOfTheTest";

    private final DefaultListableBeanFactory beans;

    PostRoom(DefaultListableBeanFactory beans) {
        this.beans = beans;
    }

    void server(int port) {
        noServer();
        JavaMailSenderImpl server = new JavaMailSenderImpl();
        server.setHost("127.0.0.1");
        server.setPort(port);
        beans.registerSingleton(SERVER, server);
    }

    void noServer() {
        if (beans.containsSingleton(SERVER)) {
            beans.destroySingleton(SERVER);
        }
    }

    /** Without a mail of it. */
    <T> T quietly(java.util.function.Supplier<T> act) {
        Object server = beans.getSingleton(SERVER);
        noServer();
        T result = act.get();
        beans.registerSingleton(SERVER, java.util.Objects.requireNonNull(server));
        return result;
    }

    /** @param ahead of the real time */
    Delivering delivering(@Nullable String address, Duration ahead) {
        LetterSettings settings = new LetterSettings(address, new LetterSettings.Mail("rapport@example.org"));
        WritingLetters writing = new WritingLetters(
                beans.getBean(People.class),
                beans.getBean(AskedWork.class),
                beans.getBean(Mailboxes.class),
                beans.getBean(ProjectOwners.class),
                beans.getBean(Names.class),
                beans.getBean(Letters.class),
                beans.getBean(WritingLinkLetters.class),
                settings,
                ZoneOffset.UTC);
        return new Delivering(
                beans.getBean(Outbox.class),
                beans.getBean(Claims.class),
                writing,
                new Post(beans.getBeanProvider(JavaMailSender.class), settings),
                beans.getBean(MarkingMailboxes.class),
                Clock.offset(Clock.systemUTC(), ahead));
    }
}

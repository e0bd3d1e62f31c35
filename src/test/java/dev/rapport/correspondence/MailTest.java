package dev.rapport.correspondence;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetupTest;
import dev.rapport.organization.Importing;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.Role;
import dev.rapport.organization.SayingAbsence;
import dev.rapport.project.Incident;
import dev.rapport.project.IncidentRecorded;
import dev.rapport.tasklist.ChasingWork;
import dev.rapport.tasklist.OpeningWork;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.tasklist.WorkItemCompleted;
import dev.rapport.tasklist.WorkItemReminded;
import dev.rapport.tasklist.WorkItemUrged;
import dev.rapport.testing.Cast;
import dev.rapport.testing.Casting;
import dev.rapport.testing.Given;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visits;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** From the act to the mailbox, through a real mail server. */
@RapportTest
class MailTest {

    private static final Instant NEAR = Instant.parse("2001-01-05T09:00:00Z");
    private static final Instant LATE = Instant.parse("2001-01-10T17:00:00Z");
    private static final Instant DUE = Instant.parse("2027-03-12T16:00:00Z");

    @Autowired
    Given given;

    @Autowired
    GivenProject givenProject;

    @Autowired
    ChasingWork chasing;

    @Autowired
    Casting casting;

    @Autowired
    Visits visits;

    @Autowired
    DefaultListableBeanFactory beans;

    @Autowired
    Outbox outbox;

    @Autowired
    OpeningWork opening;

    @Autowired
    SendingMessage sending;

    @Autowired
    Importing importing;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    JdbcClient sql;

    private final GreenMail post = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
    private Duration ahead = Duration.ZERO;

    private PostRoom room;

    @BeforeEach
    void open() {
        room = new PostRoom(beans);
        sql.sql("delete from outbox").update();
        post.start();
        server(post.getSmtp().getPort());
    }

    @AfterEach
    void close() {
        sql.sql("update work_item set late_from = '2040-01-01' where late_from < '2010-01-01'")
                .update();
        noServer();
        post.stop();
    }

    @Test
    void whoIsAskedReadsItInEnglish() throws Exception {
        String ada = reader("Ada & Co", "en");
        ask(ada, "Confirm <needs>");
        deliver();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("Your task: Confirm <needs>");
        assertThat(mail.getFrom()[0]).hasToString("Rapport <rapport@example.org>");
        assertThat(mail.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(text(mail))
                .contains("Hello Ada & Co", "* Confirm <needs>", "Due: Friday, 12 March 2027", "Why: Because.")
                .contains("https://rapport.example.org/tasks/");
        assertThat(html(mail))
                .contains("Hello Ada &amp; Co", "Confirm &lt;needs&gt;", "<strong>Friday, 12 March 2027</strong>")
                .contains("href=\"https://rapport.example.org/tasks\"", "lang=\"en\"");
        keep("task-en", html(mail));
    }

    @Test
    void andInGermanWithAllTasksOfOneActInOneMail() throws Exception {
        String jan = reader("Jörg Groß", "de");
        transaction.executeWithoutResult(status -> {
            opening.opened(item(jan, "Sign the charter"));
            opening.opened(item(jan, "Name the trainers"));
            opening.opened(item(jan, "Read the plan"));
        });
        deliver();

        MimeMessage mail = onlyMail();
        assertThat(mail.getSubject()).isEqualTo("3 neue Aufgaben für Sie");
        assertThat(text(mail))
                .contains("Guten Tag Jörg Groß", "Sign the charter", "Name the trainers", "Read the plan")
                .contains("Fällig: Freitag, 12. März 2027");
        assertThat(html(mail)).contains("lang=\"de\"", "Alle Aufgaben ansehen");
        keep("task-de", html(mail));
    }

    @Test
    void aMessageOfAPlaybookComesInTheReadersLanguage() throws Exception {
        Cast cast = casting.cast();
        String project = quietly(() -> cast.start(cast.file()));
        cast.who("sponsor").withMailbox("sponsor@example.org");
        cast.who("cio").withMailbox("cio@example.org");
        speaks(cast.name("cio"), "de");
        transaction.executeWithoutResult(status -> {
            sending.send(project, null, Role.SPONSOR, "Welcome\r\nBcc: all@example.org", "First <line>\nSecond");
            sending.send(project, null, Role.CIO, "Welcome", "First <line>\nSecond");
        });
        deliver();

        MimeMessage english = mailTo("sponsor@example.org");
        assertThat(english.getSubject()).isEqualTo("Welcome Bcc: all@example.org");
        assertThat(english.getHeader("Bcc")).isNull();
        assertThat(text(english)).contains("a message in One ledger", "First <line>\r\nSecond");
        assertThat(html(english)).contains("First &lt;line&gt;<br>Second");
        MimeMessage german = mailTo("cio@example.org");
        assertThat(text(german)).contains("eine Nachricht zu One ledger", "/messages");
        keep("message-de", html(german));
    }

    @Test
    void anIncidentReachesProcessOwnerAndItLeadEachInTheirLanguage() throws Exception {
        Cast cast = casting.cast();
        String project = quietly(() -> cast.start(cast.file()));
        cast.who("process-owner").withMailbox("owner@example.org");
        cast.who("it-lead").withMailbox("it@example.org");
        cast.who("sponsor").withMailbox("sponsor@example.org");
        speaks(cast.name("it-lead"), "de");
        Incident incident = new Incident(
                1,
                project,
                1,
                "Orders <get> lost",
                LocalDate.of(2027, 2, 3),
                null,
                null,
                cast.name("change-manager"),
                Instant.now(),
                null,
                null,
                false);
        transaction.executeWithoutResult(status -> events.publishEvent(new IncidentRecorded(incident, "Pilot")));
        deliver();

        assertThat(recipients()).containsExactlyInAnyOrder("owner@example.org", "it@example.org");
        MimeMessage english = mailTo("owner@example.org");
        assertThat(english.getSubject()).isEqualTo("An incident after the go-live of “One ledger”, wave “Pilot”");
        assertThat(text(english)).contains("a message in One ledger", "since 3 February 2027: Orders <get> lost");
        MimeMessage german = mailTo("it@example.org");
        assertThat(text(german)).contains("eine Nachricht zu One ledger", "No workaround is known");
        assertThat(html(german)).contains("Orders &lt;get&gt; lost", "lang=\"de\"");
    }

    @Test
    void namesAndAddressesAddNoHeader() throws Exception {
        String eve = reader("Eve\r\nBcc: all@example.org", "en");
        String mal = reader("Mal", "en");
        mailbox(mal, "mal@example.org\r\nBcc: all@example.org");
        ask(eve, "One\r\nBcc: all@example.org");
        ask(mal, "Two");
        deliver();

        MimeMessage mail = onlyMail();
        assertThat(mail.getHeader("Bcc")).isNull();
        assertThat(mail.getRecipients(RecipientType.TO)).hasSize(1);
        assertThat(mail.getSubject()).isEqualTo("Your task: One Bcc: all@example.org");
    }

    @Test
    void aReminderComesOnceInTheReadersLanguageWithAllThatIsNear() throws Exception {
        String jan = reader("Jörg Groß", "de");
        String ada = reader("Ada", "en");
        String project = quietly(() -> late(jan, "Sign <the> charter", "Name the trainers"));
        quietly(() -> late(ada, "Read the plan"));

        chasing.chase(NEAR);
        chasing.chase(NEAR.plusSeconds(3_600));
        laterDeliver();
        chasing.chase(NEAR.plusSeconds(7_200));
        laterDeliver();

        assertThat(post.getReceivedMessages()).hasSize(2);
        MimeMessage german = mailTo(jan + "@example.org");
        assertThat(german.getSubject()).isEqualTo("2 Ihrer Aufgaben sind bald fällig");
        assertThat(text(german))
                .contains("Guten Tag Jörg Groß", "* Sign <the> charter", "* Name the trainers", project)
                .contains("Fällig: Montag, 8. Januar 2001", "Schweigen gilt nie als Zustimmung");
        assertThat(html(german)).contains("Sign &lt;the&gt; charter", "lang=\"de\"");
        MimeMessage english = mailTo(ada + "@example.org");
        assertThat(english.getSubject()).isEqualTo("Due soon: Read the plan");
        assertThat(text(english)).contains("Due: Monday, 8 January 2001", "Silence is never taken for a yes");
        keep("reminder-de", html(german));
        keep("reminder-en", html(english));
    }

    @Test
    void aReminderOfWhatNobodyTookGoesToWhoMayTakeItAndToWhoStandsInUnlessSomebodyDid() throws Exception {
        String ada = reader("Ada", "en");
        String ben = reader("Ben", "de");
        away(ada, ben);
        String free = givenBack(quietly(() -> late(ada, "Name the trainers")));
        String taken = givenBack(quietly(() -> late(ada, "Read the plan")));
        chasing.chase(NEAR);
        quietly(() -> {
            transaction.executeWithoutResult(
                    status -> opening.assigned(taken, given.person("sponsor").username()));
            return taken;
        });
        laterDeliver();

        assertThat(recipients()).containsExactlyInAnyOrder(ada + "@example.org", ben + "@example.org");
        MimeMessage english = mailTo(ada + "@example.org");
        assertThat(english.getSubject()).isEqualTo("Due soon: Name the trainers");
        assertThat(text(english)).contains("Nobody has taken it yet. You may.", free);
        assertThat(html(english)).contains("Nobody has taken it yet. You may.");
        MimeMessage german = mailTo(ben + "@example.org");
        assertThat(text(german)).contains("Noch hat es niemand übernommen.").doesNotContain("Read the plan");
        assertThat(html(german)).contains("Noch hat es niemand übernommen.");
        keep("reminder-free-en", html(english));
    }

    /** The one task in the project is free again. */
    private String givenBack(String project) {
        String id = sql.sql("select id from work_item where project_key = :key and process_instance = 'run'")
                .param("key", project)
                .query(String.class)
                .single();
        return quietly(() -> {
            transaction.executeWithoutResult(status -> opening.assigned(id, null));
            return id;
        });
    }

    @Test
    void lateWorkComesOnceToEachAboveAndSaysWhoHasIt() throws Exception {
        String jan = reader("Jörg Groß", "en");
        String project = quietly(() -> late(jan, "Sign the charter", "Name the trainers"));
        String sponsor = sql.sql("select sponsor from project where key = :key")
                .param("key", project)
                .query(String.class)
                .single();
        mailbox(sponsor, sponsor + "@example.org");

        chasing.chase(LATE);
        chasing.chase(LATE.plusSeconds(3_600));
        laterDeliver();
        chasing.chase(LATE.plusSeconds(40_000_000));
        laterDeliver();

        MimeMessage english = mailTo(sponsor + "@example.org");
        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(english.getSubject()).isEqualTo("2 late tasks need your help");
        assertThat(text(english)).contains("* Sign the charter", "* Name the trainers", "With: Jörg Groß");
        keep("escalation-en", html(english));
    }

    @Test
    void whatWasDoneOrHandedOverMeanwhileIsNotMailed() {
        String jan = reader("Jan", "de");
        String project = quietly(() -> late(jan, "Sign the charter"));
        String sponsor = sql.sql("select sponsor from project where key = :key")
                .param("key", project)
                .query(String.class)
                .single();
        mailbox(sponsor, sponsor + "@example.org");
        speaks(sponsor, "de");
        chasing.chase(NEAR);
        chasing.chase(LATE);
        assertThat(waiting()).isEqualTo(2);

        sql.sql("update work_item set state = 'completed' where project_key = :key")
                .param("key", project)
                .update();
        laterDeliver();

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void whatWaitsWhenItsProjectIsPausedIsNotMailed() {
        String jan = reader("Jan", "de");
        String project = quietly(() -> late(jan, "Sign the charter"));
        chasing.chase(NEAR);
        chasing.chase(LATE);
        assertThat(waiting()).isPositive();

        sql.sql("update project set paused_on = current_date where key = :key")
                .param("key", project)
                .update();
        laterDeliver();

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void whoIsUrgedReadsWhoAsksThem() throws Exception {
        String jan = reader("Jan", "de");
        String ada = given.person("sponsor").named("Ada Lovelace").username();
        quietly(() -> late(jan, "Sign the charter"));
        String id = sql.sql("select id from work_item where assignee = :jan")
                .param("jan", jan)
                .query(String.class)
                .single();
        WorkItem item = beans.getBean(dev.rapport.tasklist.FindingWork.class)
                .find(given.person("change-manager").person(), id);
        transaction.executeWithoutResult(
                status -> events.publishEvent(new WorkItemUrged(item, jan, ada, Instant.now())));
        deliver();

        assertThat(onlyMail().getSubject()).isEqualTo("Ada Lovelace bittet Sie: Sign the charter");
        assertThat(text(onlyMail())).contains("Ada Lovelace bittet Sie, sich darum zu kümmern");
        keep("urge-de", html(onlyMail()));
    }

    @Test
    void whatIsRolledBackIsNotMailed() {
        String ada = reader("Ada", "en");
        transaction.executeWithoutResult(status -> {
            opening.opened(item(ada, "Never asked"));
            status.setRollbackOnly();
        });
        deliver();

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(rows()).isZero();
    }

    @Test
    void whoStandsInIsToldOfNewWorkRemindedAndUrgedForWhomItIs() throws Exception {
        String ada = reader("Ada", "en");
        String ben = reader("Ben", "en");
        String cleo = reader("Cleo", "de");
        WorkItem item = item(ada, "Confirm needs");
        away(ada, ben);
        ask(ada, item);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new WorkItemReminded(item, ada, Instant.now()));
            events.publishEvent(new WorkItemUrged(item, ada, cleo, Instant.now()));
        });

        assertThat(sql.sql("select recipient || ' ' || kind from outbox order by 1")
                        .query(String.class)
                        .list())
                .containsExactlyInAnyOrder(
                        ada + " task",
                        ben + " task",
                        ada + " reminder",
                        ben + " reminder",
                        ada + " urge",
                        ben + " urge");
        deliver();
        MimeMessage toBen = mailTo(ben + "@example.org");
        assertThat(toBen.getSubject()).isEqualTo("For Ada: Confirm needs");
        assertThat(text(toBen)).contains("You stand in for Ada.");
        assertThat(html(toBen)).contains("You stand in for <strong>Ada</strong>.");
        assertThat(text(mailTo(ada + "@example.org"))).doesNotContain("stand in for");
        keep("task-stand-in-en", html(toBen));
    }

    @Test
    void whoStandsInHearsNothingOfWhatTheyCouldNotDoThemselves() {
        String ada = reader("Ada", "en");
        String ben = reader("Ben", "de");
        sql.sql("update person_role set role = 'controller' where username = :ben")
                .param("ben", ben)
                .update();
        away(ada, ben);
        ask(ada, "Confirm needs");
        deliver();

        assertThat(recipients()).containsExactly(ada + "@example.org");
        assertThat(waiting()).isZero();
    }

    @Test
    void aMessageAboutAnAbsenceIsAboutNoProject() throws Exception {
        Given.Somebody ada = given.person("sponsor").named("Ada");
        String ben = reader("Ben", "de");
        beans.getBean(SayingAbsence.class)
                .say(
                        ada.person(),
                        ada.username(),
                        null,
                        new NewAbsence(
                                LocalDate.now(ZoneOffset.UTC).toString(),
                                LocalDate.now(ZoneOffset.UTC).plusDays(2).toString(),
                                ben,
                                null));
        deliver();

        assertThat(onlyMail().getSubject()).isEqualTo("You stand in for Ada");
        assertThat(text(onlyMail())).contains("eine Nachricht für Sie:").doesNotContain("Nachricht zu");
    }

    private void away(String absent, String substitute) {
        sql.sql("""
                        insert into absence (person, substitute, first_day, last_day, said_by, said_at)
                        values (:absent, :substitute, current_date - 1, current_date + 1, :absent, now())
                        """).param("absent", absent).param("substitute", substitute).update();
    }

    @Test
    void nobodyIsToldOfTheirOwnActNorOfWorkThatIsDone() {
        String ada = reader("Ada", "en");
        String ben = reader("Ben", "en");
        WorkItem done = item(ada, "Done before");
        ask(ada, done);
        transaction.executeWithoutResult(status -> {
            events.publishEvent(new WorkItemCompleted(done, ada, null));
            opening.completed(done.id(), ada, Instant.now(), Map.of());
            opening.opened(item(ada, "Next for me"));
            opening.opened(item(ben, "Next for Ben"));
        });
        deliver();

        assertThat(recipients()).containsExactly(ben + "@example.org");
        assertThat(waiting()).isZero();
    }

    @Test
    void whoeverIsHandedATaskIsTold() {
        Cast cast = casting.cast();
        String project = quietly(() -> cast.start(cast.file()));
        Given.Somebody next = given.person("sponsor").withMailbox("next@example.org");
        cast.who("sponsor").withMailbox("sponsor@example.org");
        cast.who("change-manager").withMailbox("lead@example.org");

        Cast.done(cast.act(
                "change-manager",
                cast.task(project, "write-business-section"),
                "reassign",
                "{\"assignee\":\"" + next.username() + "\"}"));
        deliver();

        assertThat(recipients()).containsExactly("next@example.org");
    }

    @Test
    void aProjectsFirstTasksAreMailedButNotToWhoStartedIt() {
        Cast cast = casting.cast();
        Stream.of("sponsor", "cio", "change-manager")
                .forEach(part -> cast.who(part).withMailbox(part + "@example.org"));

        cast.start(cast.file());
        deliver();

        assertThat(recipients()).containsExactlyInAnyOrder("sponsor@example.org", "cio@example.org");
    }

    @Test
    void aServerThatIsDownHoldsUpNoActAndIsTriedAgainAfterAPause() throws Exception {
        String ada = reader("Ada", "en");
        post.stop();
        ask(ada, "Later");
        deliver();
        assertThat(state()).isEqualTo("waiting");
        assertThat(sql.sql("select last_error from outbox").query(String.class).single())
                .isNotBlank();

        GreenMail again = new GreenMail(ServerSetupTest.SMTP.dynamicPort());
        again.start();
        try {
            server(again.getSmtp().getPort());
            deliver();
            assertThat(again.getReceivedMessages()).isEmpty();
            ahead = ahead.plus(Delivering.FIRST_PAUSE);
            deliver();
            assertThat(again.getReceivedMessages()).hasSize(1);
            assertThat(state()).isEqualTo("sent");
        } finally {
            again.stop();
        }
    }

    @Test
    void pausesGrowUntilItIsGivenUpAndShown() {
        assertThat(Stream.of(1, 2, 3, 8, 9, 60).map(Delivering::pause))
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(2),
                        Duration.ofMinutes(4),
                        Duration.ofMinutes(128),
                        Delivering.LONGEST_PAUSE,
                        Delivering.LONGEST_PAUSE);
        String ada = reader("Ada", "en");
        post.stop();
        ask(ada, "Never");
        ahead = Waiting.GIVE_UP.plusSeconds(60);
        deliver();

        assertThat(state()).isEqualTo("failed");
        assertThat(visits.administrator().get("/people/" + ada).body()).contains("Mails that could not be delivered");
    }

    @Test
    void anAddressThatIsRefusedIsShownAndSparedUntilItChanges() throws Exception {
        String unit = given.unit();
        String ada = reader("Ada", "en");
        sql.sql("update person set unit = :unit where username = :ada")
                .param("unit", unit)
                .param("ada", ada)
                .update();
        try (Refusing refusing = new Refusing("550 5.1.1 no such mailbox")) {
            server(refusing.port());
            ask(ada, "Refused");
            deliver();
        }

        assertThat(state()).isEqualTo("failed");
        assertThat(visits.administrator().get("/people?q=" + ada).body()).contains("Mail comes back");
        assertThat(visits.administrator().get("/people/" + ada).body()).contains("Refused by its server");
        assertThat(visits.callingAsAdministrator().get("/api/people/" + ada).body())
                .contains("\"mailReturnedAt\":\"2");
        server(post.getSmtp().getPort());
        ask(ada, "Not mailed");
        assertThat(rows()).isEqualTo(1);

        bring(ada, unit, ada + "@example.org");
        assertThat(returned(ada)).isTrue();
        bring(ada, unit, "new-" + ada + "@example.org");
        assertThat(returned(ada)).isFalse();
        ask(ada, "Mailed");
        deliver();
        assertThat(recipients()).containsExactly("new-" + ada + "@example.org");
    }

    @Test
    void aRefusalByPolicyOrForNowMarksNobody() throws Exception {
        for (String answer : List.of("554 5.7.1 relay access denied", "450 4.2.1 try later")) {
            sql.sql("delete from outbox").update();
            String ada = reader("Ada", "en");
            try (Refusing refusing = new Refusing(answer)) {
                server(refusing.port());
                ask(ada, "Waits");
                deliver();
            }
            assertThat(state()).as(answer).isEqualTo("waiting");
            assertThat(returned(ada)).as(answer).isFalse();
        }
    }

    @Test
    void aMailIsSentAgainUnderTheSameIdWhereANodeDiedBeforeItNotedThat() throws Exception {
        ask(reader("Ada", "en"), "Once or twice");
        List<Waiting> claimed = outbox.claim(5, Instant.now(), Instant.now().plus(Delivering.CLAIM));
        deliver();
        assertThat(post.getReceivedMessages()).isEmpty();

        ahead = Delivering.CLAIM;
        deliver();
        outbox.postpone(claimed.get(0), Instant.now(), "a node that was thought dead");

        assertThat(onlyMail().getMessageID()).isEqualTo("<" + claimed.get(0).letter() + "@example.org>");
        assertThat(state()).isEqualTo("sent");
    }

    @Test
    void aNodeThatWakesUpSendsNothingThatAnotherTookMeanwhile() {
        ask(reader("Ada", "en"), "Sent before");
        ask(reader("Ben", "en"), "Taken by another");
        sql.sql("""
                        create function taken_over() returns trigger language plpgsql as $$ begin
                            update outbox set tries = tries + 1 where id > new.id;
                            return new;
                        end $$;
                        create trigger taken_over after update on outbox for each row
                            when (new.state = 'sent') execute function taken_over();
                        """).update();
        try {
            deliver();
        } finally {
            sql.sql("drop function taken_over cascade").update();
        }

        assertThat(post.getReceivedMessages()).hasSize(1);
        assertThat(sql.sql("select state || tries from outbox order by id")
                        .query(String.class)
                        .list())
                .containsExactly("sent1", "sending2");
    }

    @Test
    void aNodeThatEndsBeginsNothing() {
        ask(reader("Ada", "en"), "For another node");
        Delivering ending = delivering();
        ending.stop();
        ending.deliver();

        assertThat(post.getReceivedMessages()).isEmpty();
        assertThat(state()).isEqualTo("waiting");
    }

    @Test
    void aThousandMailsBySixNodesArriveOnceAndInOrder() throws Exception {
        // the test's server names mailboxes by a hash that similar addresses share; numbers alone do not
        List<String> readers = IntStream.range(100, 225)
                .mapToObj(number -> {
                    String reader = reader("Reader", "en");
                    mailbox(reader, number + "@example.org");
                    return reader;
                })
                .toList();
        List<String> order =
                IntStream.range(0, 8).mapToObj(i -> "Your task: Task " + i).toList();
        noServer();
        transaction.executeWithoutResult(status -> readers.forEach(reader -> {
            for (int i = 0; i < 8; i++) {
                WorkItem item = item(reader, "Task " + i);
                opening.opened(item);
                outbox.putWork(reader, List.of(item.id()), Instant.now());
            }
        }));
        server(post.getSmtp().getPort());

        ExecutorService nodes = Executors.newFixedThreadPool(6);
        CompletableFuture.allOf(Stream.generate(() -> CompletableFuture.runAsync(delivering()::deliver, nodes))
                        .limit(6)
                        .toArray(CompletableFuture[]::new))
                .join();
        nodes.shutdown();

        Map<String, List<String>> arrived = Arrays.stream(post.getReceivedMessages())
                .collect(Collectors.groupingBy(
                        MailTest::recipient, Collectors.mapping(MailTest::subject, Collectors.toList())));
        assertThat(arrived)
                .hasSize(125)
                .allSatisfy((to, subjects) -> assertThat(subjects).isEqualTo(order));
        assertThat(sql.sql("select count(*) from outbox where state = 'sent' and tries = 1")
                        .query(Long.class)
                        .single())
                .isEqualTo(1000);
    }

    @Test
    void withoutAServerNothingPilesUpAndMessagesAreReadInRapport() {
        noServer();
        Cast cast = casting.cast();
        cast.who("sponsor").withMailbox("sponsor@example.org");
        String project = cast.start(cast.file());
        transaction.executeWithoutResult(status -> sending.send(project, null, Role.SPONSOR, "Here", "Read me"));
        deliver();

        assertThat(rows()).isZero();
        assertThat(cast.read("sponsor", "/api/messages").at("/items/0/subject").asText())
                .isEqualTo("Here");
    }

    @Test
    void withoutAnAddressOfRapportAMailSaysWhereToLook() throws Exception {
        ask(reader("Ada", "en"), "No link");
        delivering(null).deliver();

        assertThat(text(onlyMail()))
                .contains("Open Rapport and look under \"Tasks\"")
                .doesNotContain("http");
        assertThat(html(onlyMail())).doesNotContain("href");
    }

    private void deliver() {
        delivering().deliver();
    }

    /** Once what came to one person at the same time is together in one mail. */
    private void laterDeliver() {
        ahead = ahead.plus(Duration.ofMinutes(2));
        deliver();
    }

    private Delivering delivering() {
        return delivering("https://rapport.example.org/");
    }

    private Delivering delivering(@Nullable String address) {
        return room.delivering(address, ahead);
    }

    private void server(int port) {
        room.server(port);
    }

    private void noServer() {
        room.noServer();
    }

    private <T> T quietly(java.util.function.Supplier<T> act) {
        return room.quietly(act);
    }

    private String reader(String name, String language) {
        String username = given.person("sponsor").named(name).username();
        mailbox(username, username + "@example.org");
        speaks(username, language);
        return username;
    }

    private void mailbox(String username, String email) {
        sql.sql("update person set email = :email where username = :username")
                .param("email", email)
                .param("username", username)
                .update();
    }

    private void speaks(String username, String language) {
        sql.sql("update person set language = :language where username = :username")
                .param("language", language)
                .param("username", username)
                .update();
    }

    private boolean returned(String username) {
        return beans.getBean(dev.rapport.organization.People.class)
                        .find(username)
                        .orElseThrow()
                        .mailReturnedAt()
                != null;
    }

    private void bring(String username, String unit, String email) {
        String file = "username,name,email,unit,roles,language,hours,until\n" + username + ",Ada," + email + "," + unit
                + ",sponsor,en,40,\n";
        importing.importing(null, new ByteArrayInputStream(file.getBytes(StandardCharsets.UTF_8)));
    }

    private void ask(String username, String what) {
        ask(username, item(username, what));
    }

    private void ask(String username, WorkItem item) {
        transaction.executeWithoutResult(status -> {
            opening.opened(item);
            opening.assigned(item.id(), username);
        });
    }

    /** Work in a project that runs, given on Tuesday the second of January 2001 and due on Monday the eighth. */
    private String late(String holder, String... what) {
        String project = givenProject.project().begins().key();
        transaction.executeWithoutResult(status -> {
            for (String one : what) {
                WorkItem item = item(holder, one);
                opening.opened(item);
                sql.sql("""
                                update work_item set project_key = :project, due_at = :due, late_from = :due,
                                    given_at = :given where id = :id
                                """)
                        .param("project", project)
                        .param("due", Timestamp.from(Instant.parse("2001-01-08T17:00:00Z")))
                        .param("given", Timestamp.from(Instant.parse("2001-01-02T10:00:00Z")))
                        .param("id", item.id())
                        .update();
            }
        });
        return project;
    }

    private WorkItem item(String username, String what) {
        return new WorkItem(
                Given.unique("work"),
                "no-project",
                null,
                what,
                "Because.",
                "Do it",
                "Then it goes on.",
                "charter",
                "step",
                "form",
                "sponsor",
                false,
                "run",
                username,
                username,
                Instant.now(),
                DUE,
                WorkItem.State.OPEN,
                false,
                null,
                null,
                null,
                false,
                null);
    }

    private String state() {
        return sql.sql("select state from outbox").query(String.class).single();
    }

    private long rows() {
        return sql.sql("select count(*) from outbox").query(Long.class).single();
    }

    private long waiting() {
        return sql.sql("select count(*) from outbox where state in ('waiting', 'sending')")
                .query(Long.class)
                .single();
    }

    private MimeMessage onlyMail() {
        assertThat(post.getReceivedMessages()).hasSize(1);
        return post.getReceivedMessages()[0];
    }

    private MimeMessage mailTo(String address) {
        return Arrays.stream(post.getReceivedMessages())
                .filter(mail -> recipient(mail).equals(address))
                .findFirst()
                .orElseThrow();
    }

    private List<String> recipients() {
        return Arrays.stream(post.getReceivedMessages())
                .map(MailTest::recipient)
                .toList();
    }

    private static String recipient(MimeMessage mail) {
        try {
            return ((jakarta.mail.internet.InternetAddress) mail.getRecipients(RecipientType.TO)[0]).getAddress();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String subject(MimeMessage mail) {
        try {
            return mail.getSubject();
        } catch (MessagingException broken) {
            throw new AssertionError(broken);
        }
    }

    private static String text(MimeMessage mail) throws Exception {
        return String.valueOf(alternative(mail).getBodyPart(0).getContent());
    }

    private static String html(MimeMessage mail) throws Exception {
        return String.valueOf(alternative(mail).getBodyPart(1).getContent());
    }

    private static MimeMultipart alternative(MimeMessage mail) throws Exception {
        MimeMultipart parts = (MimeMultipart) mail.getContent();
        assertThat(parts.getContentType()).startsWith("multipart/alternative");
        return parts;
    }

    /** To look at. */
    private static void keep(String name, String html) throws IOException {
        Files.createDirectories(Path.of("target/letters"));
        Files.writeString(Path.of("target/letters/" + name + ".html"), html);
    }
}

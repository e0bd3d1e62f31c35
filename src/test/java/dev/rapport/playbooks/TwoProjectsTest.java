package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.organization.NewAbsence;
import dev.rapport.organization.ProcessClock;
import dev.rapport.organization.SayingAbsence;
import dev.rapport.perception.Answers;
import dev.rapport.perception.BallotPaper;
import dev.rapport.perception.CastingBallot;
import dev.rapport.perception.Party;
import dev.rapport.perception.ReadingBallot;
import dev.rapport.project.CancellingProject;
import dev.rapport.project.ChangingUnit;
import dev.rapport.project.NamingSuccessor;
import dev.rapport.project.NewUnitChange;
import dev.rapport.project.PausingProject;
import dev.rapport.project.PostponingWave;
import dev.rapport.project.RecordingIncidents;
import dev.rapport.project.ResumingProject;
import dev.rapport.rehearsal.Rehearsals;
import dev.rapport.tasklist.ChasingWork;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Company;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.Orphans;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportDemoTest;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.sql.ResultSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.Condition;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.config.AutowireCapableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/**
 * Two projects of one organization are led through what happens to projects: a refusal, a dissent, a promise that is
 * moved three times, another sponsor, a unit that is closed, a wave that goes live later, an absence, a pause and a
 * cancellation. The clock is put forward on the way, and what the pages say, in the middle and in the end, is counted once
 * more in the tables.
 */
@RapportDemoTest
class TwoProjectsTest {

    private static final String CLOSING_UNIT = "planning-north";
    private static final String RECEIVING_UNIT = "education-west";
    private static final String HIDDEN = "Not measurable";
    private static final Map<String, String> ITEMS =
            Map.of("ability", "Able", "benevolence", "Means well", "integrity", "Keeps its word");

    @Autowired
    Visits visits;

    @Autowired
    Rehearsals rehearsals;

    @Autowired
    ProcessClock clock;

    @Autowired
    ProcessEngine engine;

    @Autowired
    ChasingWork chasing;

    @Autowired
    AskingForPromise asking;

    @Autowired
    NamingSuccessor naming;

    @Autowired
    SayingAbsence saying;

    @Autowired
    PausingProject pausing;

    @Autowired
    ResumingProject resuming;

    @Autowired
    CancellingProject cancelling;

    @Autowired
    ChangingUnit changing;

    @Autowired
    PostponingWave postponing;

    @Autowired
    ReadingBallot ballots;

    @Autowired
    CastingBallot casting;

    @Autowired
    RecordingIncidents incidents;

    @Autowired
    ObjectMapper json;

    @Autowired
    JdbcClient sql;

    private final List<Integer> ableInTheEyesOfTheBusiness = new ArrayList<>();
    private Company company;
    private Play erp;
    private Play care;

    @BeforeEach
    void theOrganizationIsBrought(@Autowired AutowireCapableBeanFactory beans) {
        company = beans.createBean(Company.class).isBrought();
    }

    @AfterEach
    void over() {
        rehearsals.over();
    }

    @Test
    void whatTheirPagesSayIsWhatTheTablesHold() {
        erp = company.beginsWithListening(
                "erp-27.json", "information-technology-north", "information-technology-central");
        care = company.begins("care-28.json");

        aPromiseIsGivenOfWhichNobodySaysWhetherItIsKept();
        theProblemIsSignedWithItsDissent();
        aUnitRefusesTheCharterFirst();
        aPromiseIsMovedThreeTimes();
        inTheMiddleTheFiguresAreCountedToo();
        anotherSponsorTakesOver();
        aUnitIsClosed();
        anAbsentManagerIsStoodInFor();
        aWaveGoesLiveLater();
        everythingStandsStillForThreeWeeks();
        careIsCancelled();
        erpIsLedToItsEnd();

        theFiguresAreCountedOnceMore(erp);
        theFiguresAreCountedOnceMore(care);
        howTheySeeEachOtherIsCountedOnceMore();
        nothingWasMissing();
        nothingIsOrphaned();
    }

    private void aPromiseIsGivenOfWhichNobodySaysWhetherItIsKept() {
        String due = company.today().plusDays(20).toString();
        asking.ask(
                care.changeManager().person(),
                care.key(),
                new AskedPromise(
                        "A desk for whoever trains",
                        care.itLead().username(),
                        care.cio().username(),
                        due,
                        false,
                        null));
        care.as(care.itLead()).completes("accept-promise", Map.of("decision", "accept"));
        care.as(care.cio()).completes("state-criterion", Map.of("criterion", "It stands in the hall.", "due", due));
    }

    private void theProblemIsSignedWithItsDissent() {
        company.everybodyDoesTheirPart(erp, "write-problem");
        ballotsAreCast();
        daysPass(30);
        for (int draft = 1; draft <= 3; draft++) {
            company.doThis(erp, "write-problem", Map.of("text", "Month end takes eleven days, draft " + draft));
            company.doThis(
                    erp, "complete-problem", Map.of("text", "Month end takes eleven days, both, draft " + draft));
            erp.as(erp.sponsor()).agrees("sponsor-signs-problem");
            erp.as(erp.cio()).refuses("cio-signs-problem", "It is not IT alone, " + draft);
        }
        company.doThis(erp, "record-dissent", Map.of("business", "IT’s plan is late.", "it", "The budget was late."));
        erp.as(erp.sponsor()).agrees("sponsor-signs-problem");
        erp.as(erp.cio()).agrees("cio-signs-problem");
        company.everybodyDoesTheirPart(erp, "write-business-section", "write-it-section", "write-message");
    }

    /** All sides answer, the vendor among them, but for every seventh, of the business. */
    private void ballotsAreCast() {
        List<String> asked = sql.sql("select person from perception_voter where project_key = 'ERP-27' order by person")
                .query(String.class)
                .list();
        for (int one = 0; one < asked.size(); one++) {
            Somebody who = company.who(asked.get(one));
            BallotPaper paper = ballots.of(who.person(), erp.key());
            if (one % 7 != 6 || paper.side() != Party.BUSINESS) {
                casting.cast(
                        who.person(),
                        erp.key(),
                        new Answers(rated(paper.about(), one), rated(paper.predictions(), one)));
                if (paper.side() == Party.BUSINESS) {
                    ableInTheEyesOfTheBusiness.add(1 + one % 5);
                }
            }
        }
        assertThat(ableInTheEyesOfTheBusiness).hasSizeGreaterThan(5);
        assertThat(count("select count(*) from perception_voter where project_key = 'ERP-27' and side = 'vendor'"))
                .isEqualTo(6);
    }

    private static List<Answers.@Nullable Rating> rated(List<Party> about, int one) {
        List<Answers.@Nullable Rating> ratings = new ArrayList<>();
        about.forEach(party ->
                ratings.add(new Answers.Rating(party.word(), 1 + one % 5, 1 + (one + about.indexOf(party)) % 4, 3)));
        return ratings;
    }

    private void aUnitRefusesTheCharterFirst() {
        company.everybodyDoesTheirPart(erp, "unit-signs-charter", "write-message");
        Somebody refuses = erp.manager(CLOSING_UNIT);
        erp.as(refuses).refuses("unit-signs-charter", "Nobody here knows who trains us.");
        company.everybodyDoesTheirPart(erp, "write-business-section", "write-it-section", "write-message");
        assertThat(count("select count(*) from sign_off where project_key = 'ERP-27' and decision = 'refused'"))
                .isGreaterThan(3);
        company.everybodyDoesTheirPart(erp, "confirm-needs", "nominate-user", "write-message");
        assertThat(phase(erp)).isEqualTo("prepare");
    }

    private void aPromiseIsMovedThreeTimes() {
        Somebody keeps = erp.itLead();
        asking.ask(
                erp.changeManager().person(),
                erp.key(),
                new AskedPromise(
                        "Every invoice on one screen",
                        keeps.username(),
                        erp.cio().username(),
                        company.today().plusDays(20).toString(),
                        false,
                        null));
        erp.as(keeps).completes("accept-promise", Map.of("decision", "accept"));
        erp.as(erp.cio())
                .completes(
                        "state-criterion",
                        Map.of(
                                "criterion",
                                "Each of a hundred invoices opens in one step.",
                                "due",
                                company.today().plusDays(20).toString()));
        for (int time = 1; time <= 3; time++) {
            erp.as(keeps).completes("claim-promise", Map.of("says", "kept", "evidence", "Shown, time " + time));
            erp.as(erp.cio())
                    .completes(
                            "give-verdict",
                            Map.of(
                                    "verdict",
                                    "broken",
                                    "words",
                                    "Half of them open.",
                                    "newDate",
                                    company.today().plusDays(20L + 10L * time).toString()));
            if (time < 3) {
                erp.as(keeps).completes("agree-date", Map.of("decision", "agree"));
            }
        }
        erp.as(erp.sponsor())
                .completes(
                        "decide-promise",
                        Map.of(
                                "decision",
                                "refuse",
                                "instead",
                                "new-date",
                                "newDate",
                                company.today().plusDays(60).toString(),
                                "reason",
                                "It is why we began."));
    }

    private void inTheMiddleTheFiguresAreCountedToo() {
        assertThat(page(erp, ""))
                .as("nobody has said yet who is to be trained")
                .contains("figure-number unknown\">Unknown</span><span class=\"figure-word\">People to train<");
        assertThat(promises(erp.key(), "open")).isPositive();
        assertThat(promises(erp.key(), "broken")).isPositive();
        theFiguresAreCountedOnceMore(erp);
        assertThat(waiting(page(erp, ""))).hasSizeGreaterThan(3);
    }

    private void anotherSponsorTakesOver() {
        Somebody next = company.who("lea.schmidt");
        Somebody before = erp.sponsor();
        naming.name(
                erp.changeManager().person(), erp.key(), "sponsor", next.username(), "Femi Patel leads another house.");
        erp.as(next).completes("take-over", Map.of("decision", "accept"));
        assertThat(read(erp, "").get("sponsor").asText()).isEqualTo(next.username());
        assertThat(erp.as(before).tasks()).isEmpty();
        erp = new Play(
                erp.key(),
                erp.cast(),
                next,
                erp.cio(),
                erp.itLead(),
                erp.changeManager(),
                erp.trainer(),
                erp.useCases());
        assertThat(Orphans.ofRoles(erp, sql) + Orphans.ofUnits(erp, sql)).isZero();
    }

    private void aUnitIsClosed() {
        changing.change(
                erp.changeManager().person(),
                erp.key(),
                CLOSING_UNIT,
                new NewUnitChange(
                        "closed", List.of(new NewUnitChange.Receiver(RECEIVING_UNIT, null)), "The branch is closed."));
        assertThat(openOf(CLOSING_UNIT)).as("until it is accepted").isPositive();
        erp.as(erp.manager(RECEIVING_UNIT)).completes("take-unit-over", Map.of("decision", "accept"));
        assertThat(openOf(CLOSING_UNIT)).isZero();
        assertThat(read(erp, "").get("units").toString()).doesNotContain(CLOSING_UNIT);
        assertThat(Orphans.ofRoles(erp, sql) + Orphans.ofUnits(erp, sql)).isZero();
    }

    private long openOf(String unit) {
        return count("select count(*) from work_item where project_key = 'ERP-27' and state = 'open' and unit = '"
                + unit + "' and task <> 'take-unit-over'");
    }

    private void aWaveGoesLiveLater() {
        postponing.ask(
                erp.changeManager().person(), erp.key(), 2, LocalDate.of(2027, 4, 15), "Month end comes in between.");
        erp.as(erp.sponsor()).approves("approve-postponement");
        assertThat(sql.sql("select go_live from project_wave where project_key = 'ERP-27' order by position")
                        .query(LocalDate.class)
                        .list())
                .containsExactly(LocalDate.of(2027, 2, 1), LocalDate.of(2027, 4, 15));
    }

    private void anAbsentManagerIsStoodInFor() {
        Somebody absent = erp.manager("health-and-care-south");
        Somebody standsIn = erp.manager("health-and-care-east");
        saying.say(
                absent.person(),
                absent.username(),
                null,
                new NewAbsence(
                        company.today().toString(), company.today().plusDays(5).toString(), standsIn.username(), null));
        WorkItem needs = company.open(erp).stream()
                .filter(item ->
                        item.task().equals("confirm-needs") && absent.username().equals(item.assignee()))
                .findFirst()
                .orElseThrow();
        erp.as(standsIn).completes(needs, needed(needs));
        assertThat(count("select count(*) from act where project_key = 'ERP-27' and acted_for = '" + absent.username()
                        + "'"))
                .isEqualTo(1);
    }

    private Map<String, Object> needed(WorkItem item) {
        return Map.of(
                "functionality",
                List.of("accounts-payable"),
                "people",
                List.of(erp.members(String.valueOf(item.unit())).get(0).username()));
    }

    private void everythingStandsStillForThreeWeeks() {
        Instant due = earliestDue();
        pausing.pause(erp.sponsor().person(), erp.key(), "The budget is voted on.");
        daysPass(21);
        assertThat(company.open(erp)).isNotEmpty().allMatch(WorkItem::paused);
        assertThat(count("select count(*) from escalation e join work_item w on w.id = e.work_item"
                        + " where w.project_key = 'ERP-27' and e.ended_at is null"))
                .as("nobody is late while it stands still")
                .isZero();
        resuming.resume(erp.sponsor().person(), erp.key(), "The budget is there.");
        assertThat(earliestDue()).isAfter(due);
    }

    private Instant earliestDue() {
        return sql.sql("select min(due_at) from work_item where project_key = 'ERP-27' and state = 'open'")
                .query(java.sql.Timestamp.class)
                .single()
                .toInstant();
    }

    private void careIsCancelled() {
        company.everybodyDoesTheirPart(
                care, "confirm-needs", "nominate-user", "write-message", "claim-promise", "give-verdict");
        assertThat(promises(care.key(), "unknown")).as("its day is over").isEqualTo(1);
        theFiguresAreCountedOnceMore(care);
        asking.ask(
                care.changeManager().person(),
                care.key(),
                new AskedPromise(
                        "Tablets for every nurse",
                        care.itLead().username(),
                        care.cio().username(),
                        company.today().plusDays(20).toString(),
                        false,
                        null));
        cancelling.cancel(care.sponsor().person(), care.key(), "The state buys one record for all.");
        assertThat(company.open(care)).isEmpty();
        assertThat(count("select count(*) from commitment where project_key = 'CARE-28' and settled_at is null"))
                .isZero();
    }

    private void erpIsLedToItsEnd() {
        String[] decisions = {"sponsor-approves-go-live", "cio-approves-go-live", "write-message"};
        company.everybodyDoesTheirPart(erp, decisions);
        company.doThis(
                erp,
                item -> item.task().endsWith("approves-go-live") && "Pilot".equals(item.wave()),
                Map.of("decision", "approve"));
        company.everybodyDoesTheirPart(erp, decisions);
        incidents.record(erp.itLead().person(), erp.key(), 1, said("Slow on Mondays", "Begin earlier", null));
        incidents.record(erp.itLead().person(), erp.key(), 1, said("No print", null, company.today()));
        daysPass(20);
        company.everybodyDoesTheirPart(erp, decisions);
        for (int month = 0; month < 12 && !read(erp, "").get("status").asText().equals("ended"); month++) {
            company.everybodyDoesTheirPart(erp, "write-message");
            daysPass(15);
        }
        assertThat(read(erp, "").get("status").asText()).isEqualTo("ended");
    }

    private RecordingIncidents.Said said(String what, @Nullable String workaround, @Nullable LocalDate solved) {
        return new RecordingIncidents.Said(what, company.today(), workaround, solved);
    }

    /** What the project's pages show, beside what is in the tables. */
    private void theFiguresAreCountedOnceMore(Play play) {
        String key = play.key();
        long units = count("select count(*) from project_unit where project_key = '%s'".formatted(key));
        String page = page(play, "");
        assertThat(shown(page, "People to train")).isEqualTo(unknownIfNone(count("""
                        select count(*) from (select distinct on (w.unit) w.unit, w.answer from work_item w
                            where w.project_key = '%s' and w.task = 'confirm-needs' and w.state = 'completed'
                            order by w.unit, w.closed_at desc) latest,
                            jsonb_array_elements_text(coalesce(latest.answer::jsonb -> 'people', '[]'))
                        """.formatted(key))));
        assertThat(shown(page, "Units able"))
                .isEqualTo(ofUnits(key, "confirm-ability", count("""
                        select count(*) from (select distinct on (w.unit) w.unit, w.answer from work_item w
                            where w.project_key = '%1$s' and w.task = 'confirm-ability' and w.state = 'completed'
                            order by w.unit, w.closed_at desc) latest
                        where latest.answer::jsonb ->> 'decision' = 'attest'
                            and latest.unit in (select unit from project_unit where project_key = '%1$s')
                        """.formatted(key)) + " of " + units));
        assertThat(shown(page, "Messages published"))
                .isEqualTo(String.valueOf(
                        completed(key, "approve-message", "and answer::jsonb ->> 'decision' = 'approve'")));
        assertThat(shown(page, "Sponsor's visible acts"))
                .isEqualTo(String.valueOf(completed(key, "record-sponsor-act", "")));
        assertThat(shown(page, "Units with an active user"))
                .isEqualTo(ofUnits(key, "answer-nomination", count("""
                        select count(distinct unit) from work_item where project_key = '%s'
                            and task = 'answer-nomination' and state = 'completed'
                            and answer::jsonb ->> 'decision' = 'accept'
                        """.formatted(key)) + " of " + units));
        long given = completed(key, "give-remark", "");
        assertThat(shown(page, "Remarks answered"))
                .isEqualTo(given == 0 ? "none given" : completed(key, "answer-remark", "") + " of " + given);
        for (String state : List.of("kept", "broken", "open", "unknown")) {
            assertThat(found(
                            page,
                            "figure-number[^\"]*\">(\\d+)</span><span class=\"figure-word\"><a href=\"/projects/" + key
                                    + "/promises\\?state=" + state + "\""))
                    .as(key + " " + state)
                    .isEqualTo(String.valueOf(promises(key, state)));
        }
        assertThat(read(play, "/sign-offs?limit=1").get("total").asLong())
                .isEqualTo(count("select count(*) from sign_off where project_key = '%s'".formatted(key)));
        assertThat(rows(page(play, "/pain-points")))
                .isEqualTo(count("select count(*) from pain_point where project_key = '%s' and state = 'confirmed'"
                        .formatted(key)));
        assertThat(rows(page(play, "/hypercare")))
                .isEqualTo(count("select count(*) from incident where project_key = '%s'".formatted(key)));
        assertThat(waiting(page)).isEqualTo(openByUnit(key));
    }

    /** What waits by the name of the unit, from the project's page. */
    private static Map<String, Long> waiting(String page) {
        String part = page.substring(page.indexOf("id=\"waits\""), page.indexOf("id=\"figures\""));
        Map<String, Long> waiting = new TreeMap<>();
        Pattern.compile("<th scope=\"row\">([^<]*)</th><td class=\"right\" data-label=\"[^\"]*\">(?:<a [^>]*>)?(\\d+)<")
                .matcher(part)
                .results()
                .forEach(row -> waiting.put(row.group(1), Long.valueOf(row.group(2))));
        assertThat(rows(part)).isEqualTo(waiting.size());
        return waiting;
    }

    private Map<String, Long> openByUnit(String key) {
        Map<String, Long> open = new TreeMap<>();
        sql.sql("""
                        select coalesce(u.name, 'The whole project') as whose, count(*) as many
                        from work_item w left join unit u on u.key = w.unit
                        where w.project_key = :key and w.state = 'open' group by whose
                        """).param("key", key).query((ResultSet row) -> {
            open.put(row.getString("whose"), row.getLong("many"));
        });
        return open;
    }

    private void nothingWasMissing() {
        for (String figure :
                List.of("People to train", "Units able", "Units with an active user", "Messages published")) {
            assertThat(shown(page(erp, ""), figure)).as(figure).isNotIn("unknown", "0", "0 of 5");
        }
        assertThat(shown(page(erp, ""), "Remarks answered")).isNotEqualTo("none given");
        assertThat(rows(page(erp, "/pain-points"))).isGreaterThan(5);
        assertThat(rows(page(erp, "/hypercare"))).isEqualTo(2);
    }

    /** How the sides see each other, from the page, beside what was cast and what is kept of it. */
    private void howTheySeeEachOtherIsCountedOnceMore() {
        String page = page(erp, "/perceptions");
        Map.of("business", "The business", "it-delivery", "IT delivery", "it-operations", "IT operations")
                .forEach((side, name) -> turnout(page, side, name));
        turnout(page, "vendor", "The vendor");
        String mean = sql.sql("""
                        select round(round(sum(level * votes)::numeric / sum(votes), 2), 1)::text from perception_result
                        where project_key = 'ERP-27' and kind = 'view' and side = 'business' and about = 'it'
                            and item = 'ability' and level > 0
                        """).query(String.class).single();
        assertThat(
                        found(
                                page,
                                "The business about IT</th><td data-label=\"What\">Able</td><td class=\"right\" data-label=\"Mean\">([\\d.]+)<"))
                .isEqualTo(mean)
                .isEqualTo(String.format(
                        Locale.ROOT,
                        "%.1f",
                        ableInTheEyesOfTheBusiness.stream()
                                .mapToInt(level -> level)
                                .average()
                                .orElseThrow()));
        everyViewIsCountedOnceMore(page);
        gap(page, "business", "it", "The business and IT");
        gap(page, "it-delivery", "it-operations", "IT delivery and IT operations");
        gap(page, "it", "vendor", "IT and the vendor");
        assertThat(page(care, "/perceptions")).contains("Nobody was asked yet");
        assertThat(count("select count(*) from perception_round where project_key = 'CARE-28'"))
                .isZero();
    }

    /** Each row of each pair: its mean, its levels, who could not say, and what the other side expected. */
    private void everyViewIsCountedOnceMore(String page) {
        Map<String, List<String>> shown = new TreeMap<>();
        Pattern.compile("(?s)<th scope=\"row\">([^<]* about [^<]*)</th>(.*?)</tr>")
                .matcher(page)
                .results()
                .forEach(row -> {
                    String cells = row.group(2);
                    List<String> figures = List.of(
                            cell(cells, "Mean"),
                            cell(cells, "How many said 1 to 5").replaceAll("Level \\d: ", ""),
                            cell(cells, "Cannot say"),
                            cell(cells, "Expected"));
                    shown.put(row.group(1) + ": " + cell(cells, "What"), figures);
                });
        Map<String, List<String>> counted = counted();

        assertThat(counted)
                .as("some can be seen and some not")
                .hasSizeGreaterThan(15)
                .hasValueSatisfying(ofWhich(figures -> !figures.get(0).equals(HIDDEN)))
                .hasValueSatisfying(ofWhich(figures -> !figures.get(3).equals(HIDDEN)));
        shown.forEach((row, figures) -> assertThat(figures)
                .as(row)
                .isEqualTo(counted.getOrDefault(row, List.of(HIDDEN, "Hidden", "Hidden", HIDDEN))));
        counted.values().removeIf(figures -> figures.get(0).equals(HIDDEN));
        counted.keySet().removeIf(row -> row.startsWith("IT about IT "));
        assertThat(shown.keySet()).containsAll(counted.keySet());
    }

    private static Condition<List<String>> ofWhich(Predicate<List<String>> predicate) {
        return new Condition<>(predicate, "known");
    }

    private static String cell(String cells, String label) {
        return found(cells, "(?s)data-label=\"" + label + "\">(.*?)</td>")
                .replaceAll("<[^>]*>", " ")
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** By who sees whom in what, as the page names them. What leaders expect of a side stands beside what it says. */
    private Map<String, List<String>> counted() {
        Map<String, List<String>> counted = new TreeMap<>();
        sql.sql("""
                        with votes as (select kind, side, about, item,
                                round(round(sum(level * votes)::numeric
                                    / nullif(sum(votes) filter (where level > 0), 0), 2), 1)::text as mean,
                                string_agg(votes::text, ' ' order by level) filter (where level > 0) as levels,
                                (sum(votes) filter (where level = 0))::text as silent
                            from perception_result where project_key = 'ERP-27' group by kind, side, about, item)
                        select coalesce(v.side, p.about) as side, coalesce(v.about, p.side) as about,
                            coalesce(v.item, p.item) as item, v.mean, v.levels, v.silent, p.mean as expected
                        from (select * from votes where kind = 'view') v
                        full join (select * from votes where kind = 'prediction') p
                            on p.side = v.about and p.about = v.side and p.item = v.item
                        """).query((ResultSet row) -> {
            String who = named(row.getString("side")) + " about " + named(row.getString("about"));
            counted.put(
                    who.substring(0, 1).toUpperCase(Locale.ROOT) + who.substring(1) + ": "
                            + ITEMS.get(row.getString("item")),
                    List.of(
                            or(row.getString("mean"), HIDDEN),
                            or(row.getString("levels"), "Hidden"),
                            or(row.getString("silent"), "Hidden"),
                            or(row.getString("expected"), HIDDEN)));
        });
        return counted;
    }

    private static String named(String party) {
        return Map.of("it", "IT", "it-delivery", "IT delivery", "it-operations", "IT operations")
                .getOrDefault(party, "the " + party);
    }

    private static String or(@Nullable String figure, String unknown) {
        return figure == null ? unknown : figure;
    }

    private void turnout(String page, String side, String name) {
        assertThat(found(
                        page,
                        "figure-number\">(\\d+ of \\d+) answered</span><span class=\"figure-word\">" + name
                                + "</span>"))
                .as(side)
                .isEqualTo(sql.sql("""
                                select count(*) filter (where v.person = any(u.answered)) || ' of ' || count(*)
                                from perception_voter v join perception_urn u on u.round = v.round
                                where v.project_key = 'ERP-27' and v.side = :side
                                """).param("side", side).query(String.class).single());
    }

    private void gap(String page, String one, String other, String title) {
        assertThat(found(page, title + "</h3>\\s*<p>Gap between their views: <strong>([\\d.]+)</strong>"))
                .as(title)
                .isEqualTo(sql.sql("""
                                with seen as (select side, about, item, round(sum(level * votes)::numeric / sum(votes), 2) mean
                                    from perception_result where project_key = 'ERP-27' and kind = 'view' and level > 0
                                    group by side, about, item)
                                select round(round(avg(abs(a.mean - b.mean)), 2), 1)::text
                                from seen a join seen b on a.side = b.about and a.about = b.side and a.item = b.item
                                where a.side = :one and a.about = :other
                                """)
                        .param("one", one)
                        .param("other", other)
                        .query(String.class)
                        .single());
    }

    private static long rows(String page) {
        return Pattern.compile("<th scope=\"row\">").matcher(page).results().count();
    }

    private static String found(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).as(pattern + " in " + page).isTrue();
        return matcher.group(1);
    }

    /** Counted from the rows of what happened, and not as the pages do it. */
    private long promises(String key, String state) {
        String statement = switch (state) {
            case "kept" ->
                "select count(distinct v.commitment) from commitment_verdict v where v.project_key = '%s' and v.verdict = 'kept'";
            case "broken" ->
                "select count(distinct v.commitment) from commitment_verdict v where v.project_key = '%s' and v.verdict <> 'kept'";
            case "open" -> """
                    select count(*) from commitment c where c.project_key = '%s' and c.settled_at is null
                        and coalesce(c.due_now, c.due) >= date '""" + company.today() + "'";
            default -> """
                    select count(*) from commitment c where c.project_key = '%s' and c.settled_at is null
                        and coalesce(c.due_now, c.due) < date '""" + company.today() + "'";
        };
        return count(statement.formatted(key));
    }

    private long completed(String key, String task, String condition) {
        return count(
                "select count(*) from work_item where project_key = '%s' and task = '%s' and state = 'completed' %s"
                        .formatted(key, task, condition));
    }

    /** Where nobody was asked, nobody knows. */
    private String ofUnits(String key, String task, String counted) {
        return count("select count(*) from work_item where project_key = '%s' and task = '%s'".formatted(key, task))
                        == 0
                ? "not asked yet"
                : counted;
    }

    private static String unknownIfNone(long count) {
        return count == 0 ? "unknown" : String.valueOf(count);
    }

    private String page(Play play, String part) {
        return HtmlUtils.htmlUnescape(visits.signedIn(play.changeManager().withOwnPassword())
                .get("/projects/" + play.key() + part)
                .body());
    }

    /** A figure of the project's page. */
    private static String shown(String page, String title) {
        return found(page, "figure-number[^\"]*\">([^<]*)</span><span class=\"figure-word\">" + title + "</span>")
                .strip()
                .toLowerCase(Locale.ROOT);
    }

    private void nothingIsOrphaned() {
        assertThat(count("""
                        select count(*) from work_item w join project p on p.key = w.project_key
                        where w.state = 'open' and p.status <> 'running'
                            and w.project_key in ('ERP-27', 'CARE-28')
                            and w.task not in ('accept-promise', 'state-criterion', 'claim-promise', 'give-verdict')
                        """)).isZero();
        assertThat(count("select count(*) from act_ru_execution where business_key_ = 'CARE-28'"))
                .isZero();
    }

    private void daysPass(int days) {
        HttpResponse<String> answer = visits.calling(erp.changeManager().withOwnPassword())
                .json("POST", "/api/demo/clock", "{\"advance\":\"P" + days + "D\"}");
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.forEach(job -> engine.getManagementService().executeJob(job.getId()));
        }
        chasing.chase(clock.instant());
    }

    private List<Job> due() {
        List<String> runs = engine.getRuntimeService().createProcessInstanceQuery().active().list().stream()
                .filter(run -> List.of("ERP-27", "CARE-28").contains(run.getBusinessKey()))
                .map(ProcessInstance::getId)
                .toList();
        return engine.getManagementService().createJobQuery().executable().list().stream()
                .filter(job -> runs.contains(job.getProcessInstanceId()))
                .toList();
    }

    private String phase(Play play) {
        return read(play, "").get("phase").asText();
    }

    private JsonNode read(Play play, String path) {
        HttpResponse<String> answer =
                visits.calling(play.changeManager().withOwnPassword()).get("/api/projects/" + play.key() + path);
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
        try {
            return json.readTree(answer.body());
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }

    private long count(String statement) {
        return sql.sql(statement).query(Long.class).single();
    }
}

package dev.rapport.playbooks;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.tasklist.Scope;
import dev.rapport.testing.Given;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.Play;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Runs;
import java.sql.Timestamp;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

@RapportTest
class WhoIsAskedTest {

    private static final LocalDate FIVE_DAYS_BEFORE_GO_LIVE = LocalDate.of(2031, 2, 24);

    @Autowired
    GivenProject given;

    @Autowired
    Given givenPeople;

    @Autowired
    Runs runs;

    private Play play;

    @Test
    void eachStepAsksTheRightPersonAndSaysInHowManyWorkingDays() {
        play = given.project().withUnits(2).begins();
        play.story().anAdvocacyCycleIsCompleted().unitsArePrepared().everyUnitIsReady();
        play.as(play.sponsor()).refuses("sponsor-approves-go-live", "Not yet.");
        play.as(play.cio()).approves("cio-approves-go-live");
        play.as(play.changeManager()).completes("plan-remedy", Map.of("remedy", "More people."));
        play.story().itGoesLive().hypercareIsOver();

        Map<String, Set<Asked>> asked = runs.workItems(play).stream()
                .collect(Collectors.groupingBy(
                        item -> text(item, "task"), TreeMap::new, Collectors.mapping(this::asked, Collectors.toSet())));

        assertThat(asked).containsExactlyInAnyOrderEntriesOf(expected());
    }

    @Test
    void whatAUnitsManagerWhoLeftWouldDoIsForWhoLeadsAbove() {
        play = given.project().begins();
        String above = givenPeople.unit();
        Somebody leader = givenPeople.person("unit-manager").leading(above).whoMaySign();
        givenPeople.place(play.unit(), above);
        play.manager().until(LocalDate.of(2001, 1, 1));
        play.story().theCharterIsWritten();

        assertThat(play.as(leader).mayTake("unit-signs-charter").assignee()).isNull();
        assertThat(play.as(play.changeManager()).list(Scope.AVAILABLE)).isEmpty();
        play.as(leader).claims("unit-signs-charter").agrees("unit-signs-charter");
        assertThat(runs.workItem(play, "unit-signs-charter")).containsEntry("closed_by", leader.username());
    }

    @Test
    void whatACioWhoLeftWouldDoIsForAnotherCio() {
        play = given.project().begins();
        play.cio().until(LocalDate.of(2001, 1, 1));
        Somebody successor = givenPeople.person("cio").whoMaySign();
        play.as(play.cio()).completes("write-it-section", Map.of("text", "My last words."));
        play.as(play.sponsor()).completes("write-business-section", Map.of("text", "Orders take nine days."));

        assertThat(play.as(successor).mayTake("cio-signs-charter").assignee()).isNull();
        play.as(successor).claims("cio-signs-charter").agrees("cio-signs-charter");
    }

    private Map<String, Set<Asked>> expected() {
        Map<String, Set<Asked>> expected = new TreeMap<>();
        expected.put("write-message", one(play.changeManager(), "change-manager", 5));
        expected.put("approve-message", one(play.sponsor(), "sponsor", 3));
        expected.put("record-sponsor-act", one(play.sponsor(), "sponsor", 10));
        expected.put("write-business-section", one(play.sponsor(), "sponsor", 10));
        expected.put("write-it-section", one(play.cio(), "cio", 10));
        expected.put("sponsor-signs-charter", one(play.sponsor(), "sponsor", 5));
        expected.put("cio-signs-charter", one(play.cio(), "cio", 5));
        expected.put("unit-signs-charter", managers(5));
        expected.put(
                "state-priorities",
                Set.of(
                        new Asked("", play.sponsor().username(), "member", 10),
                        new Asked("", play.cio().username(), "member", 10)));
        expected.put("confirm-needs", managers(5));
        expected.put("schedule-session", eachUnit(unit -> null, "training-department", 10));
        expected.put("confirm-ability", managers((int) workingDays(day(Instant.now()), FIVE_DAYS_BEFORE_GO_LIVE)));
        expected.put("nominate-user", managers(10));
        expected.put("answer-nomination", eachUnit(this::nominee, "member", 5));
        expected.put("give-remark", eachUnit(this::nominee, "member", 10));
        expected.put("answer-remark", eachUnit(unit -> play.changeManager(), "change-manager", 5));
        expected.put("state-criterion", eachUnit(this::nominee, "member", 10));
        expected.put("attest-readiness", managers(5));
        expected.put("sponsor-approves-go-live", one(play.sponsor(), "sponsor", 3));
        expected.put("cio-approves-go-live", one(play.cio(), "cio", 3));
        expected.put("plan-remedy", one(play.changeManager(), "change-manager", 5));
        expected.put("confirm-cutover", one(play.itLead(), "it-lead", 2));
        expected.put("it-lead-ends-care", one(play.itLead(), "it-lead", 5));
        expected.put("close-project", one(play.changeManager(), "change-manager", 10));
        return expected;
    }

    private record Asked(String unit, String person, String role, long workingDays) {}

    private interface OfUnit {
        Somebody of(String unit);
    }

    private static Set<Asked> one(Somebody somebody, String role, int days) {
        return Set.of(new Asked("", somebody.username(), role, days));
    }

    private Set<Asked> managers(int days) {
        return eachUnit(unit -> play.manager(unit), "unit-manager", days);
    }

    private Set<Asked> eachUnit(OfUnit person, String role, int days) {
        return play.units().stream()
                .map(unit -> {
                    Somebody asked = person.of(unit);
                    return new Asked(unit, asked == null ? "" : asked.username(), role, days);
                })
                .collect(Collectors.toSet());
    }

    private Somebody nominee(String unit) {
        return play.members(unit).get(0);
    }

    private Asked asked(Map<String, Object> item) {
        Instant due = ((Timestamp) item.get("due_at")).toInstant();
        assertThat(due.atZone(ZoneOffset.UTC).toLocalTime()).isEqualTo(LocalTime.of(17, 0));
        LocalDate from = day(((Timestamp) item.get("created_at")).toInstant());
        return new Asked(text(item, "unit"), text(item, "intended"), text(item, "role"), workingDays(from, day(due)));
    }

    private static long workingDays(LocalDate from, LocalDate to) {
        return from.plusDays(1)
                .datesUntil(to.plusDays(1))
                .map(LocalDate::getDayOfWeek)
                .filter(day -> day != DayOfWeek.SATURDAY && day != DayOfWeek.SUNDAY)
                .count();
    }

    private static LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, ZoneOffset.UTC);
    }

    private static String text(Map<String, Object> item, String column) {
        Object text = item.get(column);
        return text == null ? "" : text.toString();
    }
}

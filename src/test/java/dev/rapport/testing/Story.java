package dev.rapport.testing;

import dev.rapport.tasklist.Scope;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.runtime.Job;

/** The usual course of a project, in which everybody says yes. */
public final class Story {

    private final Play play;

    Story(Play play) {
        this.play = play;
    }

    public Story theCharterIsWritten() {
        play.as(play.sponsor()).completes("write-business-section", Map.of("text", "Orders take nine days."));
        play.as(play.cio()).completes("write-it-section", Map.of("text", "IT delivers in March."));
        return this;
    }

    public Story theCharterIsAgreed() {
        theCharterIsWritten();
        play.as(play.sponsor()).agrees("sponsor-signs-charter");
        play.as(play.cio()).agrees("cio-signs-charter");
        play.units().forEach(unit -> play.as(play.manager(unit)).agrees("unit-signs-charter"));
        return this;
    }

    public Story peopleAreTrained() {
        for (String unit : play.units()) {
            needsAreConfirmed(unit);
            aSessionIsScheduled("Room 1");
            play.as(play.manager(unit)).attests("confirm-ability");
        }
        return this;
    }

    public Story needsAreConfirmed(String unit) {
        String person = play.members(unit).get(0).username();
        play.as(play.manager(unit))
                .completes("confirm-needs", Map.of("functionality", List.of("orders"), "people", List.of(person)));
        return this;
    }

    /** For the one unit that waits for a session. */
    public Story aSessionIsScheduled(String place) {
        play.as(play.trainer())
                .claims("schedule-session")
                .completes(
                        "schedule-session",
                        Map.of("date", "2031-01-15", "place", place, "trainer", "Noor", "hours", 4));
        return this;
    }

    public Story usersAreInvolved() {
        for (String unit : play.units()) {
            Given.Somebody nominee = play.members(unit).get(0);
            isNominated(unit, nominee);
            play.as(nominee).completes("answer-nomination", Map.of("decision", "accept"));
            play.as(nominee).completes("give-remark", Map.of("remark", "The list is slow."));
            play.as(play.changeManager())
                    .completes("answer-remark", Map.of("answer", "will-do", "text", "By February."));
        }
        return this;
    }

    public Story isNominated(String unit, Given.Somebody nominee) {
        play.as(play.manager(unit))
                .completes(
                        "nominate-user",
                        Map.of(
                                "role",
                                "tester",
                                "nominee",
                                nominee.username(),
                                "hours",
                                6,
                                "work",
                                "Try each screen."));
        return this;
    }

    /** Up to the question whether it goes live. */
    public Story unitsArePrepared() {
        return theCharterIsAgreed().peopleAreTrained().usersAreInvolved();
    }

    public Story everyUnitIsReady() {
        play.units().forEach(unit -> play.as(play.manager(unit)).attests("attest-readiness"));
        return this;
    }

    public Story goLiveIsApproved() {
        play.as(play.sponsor()).approves("sponsor-approves-go-live");
        play.as(play.cio()).approves("cio-approves-go-live");
        return this;
    }

    public Story itGoesLive() {
        everyUnitIsReady().goLiveIsApproved();
        play.as(play.itLead()).attests("confirm-cutover");
        return this;
    }

    public Story aMessageIsWritten() {
        play.as(play.changeManager())
                .completes("write-message", Map.of("benefit", "Orders in a day.", "worse", "More typing at first."));
        return this;
    }

    public Story anAdvocacyCycleIsCompleted() {
        aMessageIsWritten();
        play.as(play.sponsor()).approves("approve-message");
        play.as(play.sponsor())
                .completes("record-sponsor-act", Map.of("act", "Visited", "on", "2031-01-10", "witness", "Ann"));
        return this;
    }

    /** The days of care pass for each wave that is live, and those who are asked state that it is enough. */
    public Story hypercareIsOver() {
        theDaysOfCarePass();
        play.as(play.itLead()).list(Scope.MINE).stream()
                .filter(item -> item.task().equals("it-lead-ends-care"))
                .forEach(item -> play.as(play.itLead()).completes(item, Map.of("decision", "attest")));
        return this;
    }

    /** After them it is asked whether hypercare can end. */
    public Story theDaysOfCarePass() {
        List<String> waiting =
                play.useCases().jobs().createJobQuery().activityId("care-days-over").timers().list().stream()
                        .filter(job -> play.runs(job.getProcessInstanceId()))
                        .map(Job::getId)
                        .toList();
        waiting.forEach(play.useCases().jobs()::executeJob);
        return this;
    }

    /** With what is left of hypercare before. */
    public Story theProjectIsClosed() {
        hypercareIsOver();
        play.as(play.changeManager()).completes("close-project", Map.of("summary", "Six days instead of nine."));
        return this;
    }
}

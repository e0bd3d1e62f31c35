package dev.rapport.involvement;

import dev.rapport.form.Choice;
import dev.rapport.organization.Person;
import dev.rapport.project.Participants;
import dev.rapport.project.PeopleOfUnit;
import dev.rapport.tasklist.Brief;
import dev.rapport.tasklist.Briefing;
import dev.rapport.tasklist.WorkItem;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Briefs managers on whom they may nominate, nominees on what is asked, and who answers on the remark. */
@Component
class InvolvementBriefing implements Briefing {

    private static final String NOMINATE = "user-involvement-nominate-user";
    private static final String ANSWER_NOMINATION = "user-involvement-answer-nomination";
    private static final String GIVE_REMARK = "user-involvement-give-remark";
    private static final String ANSWER_REMARK = "user-involvement-answer-remark";

    private static final Map<String, String> ANSWERS =
            Map.of("done", "done", "will-do", "will be done", "will-not", "will not be done");

    private final PeopleOfUnit people;
    private final ActiveRoles roles;
    private final Remarks remarks;
    private final Participants participants;

    InvolvementBriefing(PeopleOfUnit people, ActiveRoles roles, Remarks remarks, Participants participants) {
        this.people = people;
        this.roles = roles;
        this.remarks = remarks;
        this.participants = participants;
    }

    @Override
    public boolean knows(String form) {
        return List.of(NOMINATE, ANSWER_NOMINATION, GIVE_REMARK, ANSWER_REMARK).contains(form);
    }

    @Override
    public Brief brief(WorkItem item) {
        String unit = String.valueOf(item.unit());
        return switch (item.form()) {
            case NOMINATE -> nominees(item.projectKey(), unit);
            case ANSWER_NOMINATION ->
                Brief.saying(roles.latest(item.projectKey(), unit, String.valueOf(item.assignee())).stream()
                        .map(this::offer)
                        .toList());
            case GIVE_REMARK ->
                Brief.saying(remarks.latest(item.projectKey(), unit).stream()
                        .flatMap(InvolvementBriefing::answered)
                        .toList());
            default ->
                Brief.saying(remarks.waiting(item.projectKey(), unit).stream()
                        .map(remark ->
                                new Brief.Said("What " + participants.nameOf(remark.author()) + " says", remark.text()))
                        .toList());
        };
    }

    private static Stream<Brief.Said> answered(Remarks.Remark remark) {
        return remark.answer() == null
                ? Stream.of()
                : Stream.of(new Brief.Said(
                        "The answer to your remark: " + ANSWERS.getOrDefault(remark.answer(), remark.answer()),
                        String.valueOf(remark.answerText())));
    }

    private Brief nominees(String projectKey, String unit) {
        List<Choice> choices = people.of(projectKey, unit).stream()
                .filter(person -> person.has(dev.rapport.organization.Role.MEMBER))
                .map(InvolvementBriefing::choice)
                .toList();
        List<Brief.Said> said = roles.declinedBefore(projectKey, unit)
                ? List.of(new Brief.Said("An earlier nomination", "It was declined. Nominate somebody else."))
                : List.of();
        return new Brief(Map.of(), Map.of("peopleOptions", choices.isEmpty() ? all(projectKey, unit) : choices), said);
    }

    private List<Choice> all(String projectKey, String unit) {
        return people.of(projectKey, unit).stream()
                .map(InvolvementBriefing::choice)
                .toList();
    }

    private static Choice choice(Person person) {
        return new Choice(person.username(), person.name());
    }

    private Brief.Said offer(ActiveRoles.Nomination offer) {
        return new Brief.Said(
                participants.nameOf(offer.nominatedBy()) + " asks you to be " + RoleWords.of(offer.role()),
                offer.work() + "\nYou are released for " + offer.hours() + " hours a week.");
    }
}

package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.project.MergeAnswered;
import dev.rapport.project.MergeAsked;
import dev.rapport.project.Project;
import dev.rapport.tasklist.OpenWork;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Tells those who lead two projects that one is asked to take the other in, and what the answer is. Who has something to
 * do in the one that ends learns that it is not waited for any more.
 */
@Component
class TellingOfMerges {

    private final SendingMessage sending;
    private final OpenWork work;
    private final People people;

    TellingOfMerges(SendingMessage sending, OpenWork work, People people) {
        this.sending = sending;
        this.work = work;
        this.people = people;
    }

    @EventListener
    void on(MergeAsked asked) {
        String by = asked.merge().askedBy();
        Set<String> told = leading(asked.project());
        told.addAll(leading(asked.into()));
        tell(
                asked.into().key(),
                told,
                by,
                "“" + asked.project().name() + "” is to go into “"
                        + asked.into().name() + "”",
                name(by) + ", its sponsor, asks for it: " + asked.merge().why() + "\n"
                        + name(asked.into().sponsor()) + " decides. Until then both go on as they are.");
    }

    @EventListener
    void on(MergeAnswered answered) {
        String by = String.valueOf(answered.merge().answeredBy());
        Set<String> told = leading(answered.project());
        told.addAll(leading(answered.into()));
        String names =
                "“" + answered.project().name() + "” into “" + answered.into().name() + "”";
        if (answered.isMerged()) {
            work.byUnit(answered.project().key()).forEach(load -> told.addAll(load.waitsFor()));
            tell(
                    answered.into().key(),
                    told,
                    by,
                    "“" + answered.project().name() + "” is part of “"
                            + answered.into().name() + "” now",
                    name(by) + " took " + names + ".\nNothing waits in the first any more. What was promised there and"
                            + " not released is promised in the second, by and to the same people.");
        } else {
            String words = answered.merge().words() == null
                    ? ""
                    : ": " + answered.merge().words();
            tell(
                    answered.into().key(),
                    told,
                    by,
                    "“" + answered.project().name() + "” stays on its own",
                    name(by) + " did not take " + names + words);
        }
    }

    private static Set<String> leading(Project project) {
        return new LinkedHashSet<>(
                List.of(project.sponsor(), project.cio(), project.itLead(), project.changeManager()));
    }

    private void tell(String project, Set<String> told, String by, String subject, String text) {
        told.removeIf(person -> person.equals(by)
                || people.find(person).filter(people::isActive).isEmpty());
        sending.send(project, told, subject, text);
    }

    private String name(String username) {
        return people.find(username).map(Person::name).orElse(username);
    }
}

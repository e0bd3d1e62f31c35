package dev.rapport.personal;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.project.Project;
import dev.rapport.project.ReadingProjects;
import dev.rapport.project.Status;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks the employee representative again, as the project's change manager wants or they themselves. What was agreed
 * before holds until they answer; their answer holds for what comes after it.
 */
@Service
@Transactional
@TriedAgain
public class AskingAnew {

    private static final int LONGEST = 2000;

    private final ReadingProjects reading;
    private final ProjectLock lock;
    private final Questions questions;
    private final AskingRepresentative asking;

    AskingAnew(ReadingProjects reading, ProjectLock lock, Questions questions, AskingRepresentative asking) {
        this.reading = reading;
        this.lock = lock;
        this.questions = questions;
        this.asking = asking;
    }

    /** Whether the reader may ask in the project, if nothing is in the way. */
    public static boolean may(Person reader, Project project) {
        return reader.username().equals(project.changeManager())
                || reader.username().equals(project.employeeRepresentative());
    }

    /** @throws Refused when the reader may not, nobody is appointed, or the question is open */
    public void ask(Person reader, String projectKey, @Nullable String why) {
        lock.take(projectKey);
        Project project = reading.whole(reader, projectKey);
        if (!may(reader, project)) {
            throw Refused.notAllowed(
                    "The project’s change manager and its employee representative put the list of personal data anew.");
        }
        String said = requireWhy(why);
        if (project.status() != Status.RUNNING) {
            throw Refused.overtaken("This project is not running.");
        }
        if (project.employeeRepresentative() == null) {
            throw Refused.overtaken("This project has no employee representative, so there is nobody to ask.");
        }
        if (questions.open(projectKey).isPresent()) {
            throw Refused.overtaken("The employee representative is asked already, and that has not come to its end.");
        }
        asking.ask(project, reader.username(), said);
    }

    private static String requireWhy(@Nullable String why) {
        if (why == null || why.isBlank() || why.length() > LONGEST) {
            throw Refused.invalid("/why", "Say in up to 2,000 characters why the list is put anew.");
        }
        return why.strip();
    }
}

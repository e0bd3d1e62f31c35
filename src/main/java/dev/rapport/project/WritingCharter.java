package dev.rapport.project;

import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Keeps what business and IT write into the charter, under the name of who wrote it. Each side writes its own: who stands
 * in for the one does not lead the other, nor wrote what counts as its section now.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WritingCharter {

    private final Charter charter;
    private final Projects projects;

    WritingCharter(Charter charter, Projects projects) {
        this.charter = charter;
        this.projects = projects;
    }

    /**
     * @param side {@code business} or {@code it}
     * @throws Refused where the author stands on the other side
     */
    public void write(String projectKey, String side, String text, String author) {
        Charter.Side written = Charter.Side.of(side);
        requireOwn(projects.get(projectKey), written, author);
        charter.write(projectKey, written, text, author);
    }

    private void requireOwn(Project project, Charter.Side side, String author) {
        Charter.Side other = side == Charter.Side.IT ? Charter.Side.BUSINESS : Charter.Side.IT;
        if (!author.equals(leads(project, side))
                && (author.equals(leads(project, other)) || wrote(project, other, author))) {
            throw Refused.notAllowed(
                    "You write the other side’s section of this charter. Each side writes its own, so somebody else has to"
                            + " stand in here. Nothing was changed.");
        }
    }

    private static String leads(Project project, Charter.Side side) {
        return side == Charter.Side.IT ? project.cio() : project.sponsor();
    }

    private boolean wrote(Project project, Charter.Side side, String author) {
        return charter.latest(project.key(), side)
                .filter(section -> section.author().equals(author))
                .isPresent();
    }
}

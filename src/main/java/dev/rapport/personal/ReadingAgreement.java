package dev.rapport.personal;

import dev.rapport.organization.Person;
import dev.rapport.project.ReadingProjects;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Shows what a project collects about people to all who may know of the project: it is theirs whom it is about. */
@Service
@Transactional(readOnly = true)
public class ReadingAgreement {

    private static final String NOT_ASKED = "not-asked";

    private final ReadingProjects projects;
    private final Questions questions;
    private final DataWords words;

    ReadingAgreement(ReadingProjects projects, Questions questions, DataWords words) {
        this.projects = projects;
        this.questions = questions;
        this.words = words;
    }

    /** @throws Refused when there is no such project for the reader */
    public DataAgreement of(Person reader, String projectKey) {
        ReadingProjects.Glimpse seen =
                projects.glimpse(reader, projectKey).orElseThrow(() -> Refused.notFound("project"));
        List<Question> all = questions.of(seen.key());
        Optional<Limits> now = AgreedLimits.now(all);
        return new DataAgreement(
                all.isEmpty() ? NOT_ASKED : all.get(0).state().word(),
                now.isPresent(),
                now.orElse(null),
                words.list(),
                all);
    }
}

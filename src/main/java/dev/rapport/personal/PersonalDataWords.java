package dev.rapport.personal;

import dev.rapport.project.Project;
import dev.rapport.project.ProjectWords;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;

/** What was agreed on personal data, for the project's one page: the limits, or that the step was skipped. */
@Component
class PersonalDataWords implements ProjectWords {

    private final Questions questions;
    private final DataWords words;

    PersonalDataWords(Questions questions, DataWords words) {
        this.questions = questions;
        this.words = words;
    }

    @Override
    public List<Words> wordsOf(Project project) {
        List<Question> all = questions.of(project.key());
        String state = all.isEmpty() ? "not-asked" : all.get(0).state().word();
        List<String> lines = new ArrayList<>(List.of(words.say("state." + state)));
        AgreedLimits.now(all).ifPresent(limits -> lines.addAll(words.sentences(limits)));
        return List.of(new Words(words.say("title"), String.join("\n", lines)));
    }
}

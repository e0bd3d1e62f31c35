package dev.rapport.signoff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.RapportTest;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

/** Whatever can be signed has a word of its own on the project's page, where each signature is listed. */
@RapportTest
class SubjectWordsTest {

    @Autowired
    List<SignOffSubject> subjects;

    @Autowired
    MessageSource messages;

    @Test
    void eachSubjectHasAWord() {
        assertThat(subjects)
                .isNotEmpty()
                .extracting(SignOffSubject::name)
                .allSatisfy(name -> assertThat(messages.getMessage("subject." + name, null, "", Locale.ENGLISH))
                        .as(name)
                        .isNotBlank());
    }
}

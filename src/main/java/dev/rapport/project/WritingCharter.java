package dev.rapport.project;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Keeps what business and IT write into the charter. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class WritingCharter {

    private final Charter charter;

    WritingCharter(Charter charter) {
        this.charter = charter;
    }

    /** @param side {@code business} or {@code it} */
    public void write(String projectKey, String side, String text, String author) {
        charter.write(projectKey, Charter.Side.of(side), text, author);
    }
}

package dev.rapport.advocacy;

import dev.rapport.personal.Collected;
import dev.rapport.personal.Collecting;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;

/** What is kept of those who speak for the project. */
@Component
class CollectedInAdvocacy implements Collecting {

    @Override
    public List<Collected> collected() {
        return List.of(new Collected("advocacy", Set.of("advocacy_message", "sponsor_act")));
    }
}

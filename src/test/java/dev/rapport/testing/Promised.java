package dev.rapport.testing;

import dev.rapport.listening.AskedPromise;
import dev.rapport.listening.AskingForPromise;
import java.util.Map;
import org.springframework.boot.test.context.TestComponent;

/** A promise of the IT lead to the unit's manager, on its way to a verdict. */
@TestComponent
public class Promised {

    private final AskingForPromise asking;

    Promised(AskingForPromise asking) {
        this.asking = asking;
    }

    /** Asked for, accepted, with a criterion, and said to be late. */
    public void late(Play play) {
        asking.ask(
                play.changeManager().person(),
                play.key(),
                new AskedPromise(
                        "Orders on a phone",
                        play.itLead().username(),
                        play.manager().username(),
                        "2031-02-01",
                        false,
                        null));
        play.as(play.itLead()).completes("accept-promise", Map.of("decision", "accept"));
        play.as(play.manager()).completes("state-criterion", Map.of("criterion", "In each hall.", "due", "2031-01-15"));
        play.as(play.itLead()).completes("claim-promise", Map.of("says", "late", "evidence", "No phones yet."));
    }

    public void isBroken(Play play, String newDate) {
        play.as(play.manager())
                .completes("give-verdict", Map.of("verdict", "broken", "words", "No phones.", "newDate", newDate));
    }
}

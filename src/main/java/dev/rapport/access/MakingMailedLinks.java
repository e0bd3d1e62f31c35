package dev.rapport.access;

import java.time.Instant;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Makes the link that a letter holds, at the moment in which the letter leaves: no table and no log ever has it. */
@Component
public class MakingMailedLinks {

    private final OneTimeLinks links;

    MakingMailedLinks(OneTimeLinks links) {
        this.links = links;
    }

    /** A letter that is tried again holds another link; whichever arrives works, until one of them was used. */
    @Transactional(propagation = Propagation.MANDATORY)
    public String make(String username, String address, Instant end) {
        return address + OneTimeLinks.PATH + links.another(username, end);
    }
}

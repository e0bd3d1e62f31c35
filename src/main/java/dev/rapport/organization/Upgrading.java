package dev.rapport.organization;

import dev.rapport.operation.VersionsBeside;
import dev.rapport.refusal.Refused;
import org.springframework.stereotype.Component;

/** Nothing is written that a version before might not be able to read, while a node of one may run beside this one. */
@Component
public class Upgrading {

    private final VersionsBeside beside;

    Upgrading(VersionsBeside beside) {
        this.beside = beside;
    }

    /** @throws Refused while another version is seen */
    public void requireOver() {
        beside.sign().ifPresent(sign -> {
            throw Refused.overtaken("Rapport is being upgraded: " + sign
                    + ", which might not be able to read this. Try again when that has ended. Nothing was changed.");
        });
    }
}

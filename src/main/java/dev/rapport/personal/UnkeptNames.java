package dev.rapport.personal;

import dev.rapport.tasklist.Unkept;
import java.util.Set;
import org.springframework.stereotype.Component;

/** The answer of who confirms training keeps no names where it was agreed to keep none. */
@Component
class UnkeptNames implements Unkept {

    private static final String CONFIRM = "training-confirm-needs";

    private final AgreedLimits agreed;

    UnkeptNames(AgreedLimits agreed) {
        this.agreed = agreed;
    }

    @Override
    public Set<String> fields(String projectKey, String form) {
        boolean unkept = form.equals(CONFIRM)
                && agreed.of(projectKey).filter(limits -> !limits.names()).isPresent();
        return unkept ? Set.of("people") : Set.of();
    }
}

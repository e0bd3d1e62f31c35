package dev.rapport.project;

import java.util.List;

/**
 * A unit without which nobody goes live, as the plan names it.
 *
 * @param unit its key as it was signed, which stays
 * @param now who has its veto: itself, or the units that took it over since
 */
public record Veto(String unit, List<String> now) {

    public boolean isTakenOver() {
        return !now.equals(List.of(unit));
    }
}

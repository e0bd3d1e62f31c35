package dev.rapport.history.web;

import dev.rapport.history.Act;
import dev.rapport.web.Names;

/** Says acts in sentences. */
final class Sentences {

    private Sentences() {}

    static String of(Act act, Names.Known known) {
        String who = act.who() == null ? "The process" : known.person(act.who());
        String place = act.actedFor() == null ? "" : " for " + known.person(act.actedFor());
        return switch (act.act()) {
            case "project-created" -> who + " started the project.";
            case "phase-reached" -> "The project reached " + lower(act.what()) + ".";
            case "project-ended" -> "The project ended.";
            case "project-cancelled" -> who + " cancelled " + lower(act.what());
            case "promise-asked" -> who + " asked " + act.what() + ".";
            case "promise-given" -> who + " promised " + act.what() + ".";
            case "merge-asked" -> who + " asked for " + act.what() + ".";
            case "project-merged" -> who + " took " + act.what() + ".";
            case "merge-declined" -> who + " did not take " + act.what() + ".";
            case "successor-named" -> who + " named " + act.what() + ".";
            case "role-taken-over" -> who + " took over " + lower(act.what()) + ".";
            case "role-declined" -> who + " did not take over " + lower(act.what()) + ".";
            case "checkpoint-begun" ->
                act.who() == null ? act.what() + " of the executives began." : who + " held " + lower(act.what()) + ".";
            case "priorities-stated" -> who + " stated what comes first, sealed: " + lower(act.what()) + ".";
            case "priorities-revealed" -> "All answers were revealed: " + lower(act.what());
            case "checkpoint-signed" -> who + " signed " + lower(act.what()) + ".";
            case "conflict-raised" -> who + " raised a conflict: " + act.what() + ".";
            case "conflict-date-missed" -> "A conflict was not decided: " + act.what() + ".";
            case "conflict-date-set" -> who + " set a new date for a conflict: " + act.what() + ".";
            case "conflict-decided" -> who + " decided and signed: " + act.what();
            case "charter-realigned" -> "The charter is agreed anew.";
            case "work-handover-named" -> who + " asked " + act.what();
            case "work-taken-over" -> who + " took over " + act.what() + ".";
            case "work-declined" -> who + " did not take over " + act.what();
            case "unit-change-named" -> who + " said: " + act.what();
            case "unit-accepted" -> who + " took over " + act.what() + ".";
            case "unit-declined" -> who + " did not take over " + act.what();
            case "unit-changed" -> act.what() + ".";
            case "unit-stays" -> who + " dropped it: " + act.what() + " stays as it was.";
            case "plan-edited" -> who + " set in the plan: " + act.what() + ".";
            case "value-proposed" -> who + " proposed " + act.what();
            case "value-changed" -> "In force from now on: " + act.what() + ".";
            case "project-paused" -> who + " paused " + lower(act.what());
            case "project-resumed" -> who + " resumed " + lower(act.what());
            case "clock-put-forward" -> who + " put forward " + lower(act.what()) + ".";
            case "playbook-started" -> who + " started " + lower(act.what()) + ", by hand.";
            case "incident-recorded" -> who + " recorded an incident: " + act.what() + ".";
            case "incident-worked-around" -> who + " told a way around " + act.what() + ".";
            case "incident-solved" -> who + " told that it is solved: " + act.what() + ".";
            case "wave-postponed" -> "The go-live moved: " + act.what();
            case "wave-not-postponed" -> "The go-live did not move: " + act.what();
            case "task-claimed" -> who + " took " + act.what() + ".";
            case "task-released" -> who + " gave back " + act.what() + ".";
            case "task-reassigned" -> who + " handed over " + act.what() + ".";
            case "task-escalated" -> "Escalated, because it is late: " + act.what() + ".";
            case "task-urged" -> who + " urged to do " + act.what() + ".";
            case "step-skipped" -> "Skipped: " + act.what() + ".";
            case "task-completed" -> who + " completed " + act.what() + place + ".";
            case "refused" -> who + " refused to sign" + place + ": " + act.what();
            default -> who + " signed" + place + ": " + act.what();
        };
    }

    private static String lower(String text) {
        return Character.toLowerCase(text.charAt(0)) + text.substring(1);
    }
}

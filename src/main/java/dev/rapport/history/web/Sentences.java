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
            case "successor-named" -> who + " named " + act.what() + ".";
            case "role-taken-over" -> who + " took over " + lower(act.what()) + ".";
            case "role-declined" -> who + " did not take over " + lower(act.what()) + ".";
            case "charter-realigned" -> "The charter is agreed anew.";
            case "project-paused" -> who + " paused " + lower(act.what());
            case "project-resumed" -> who + " resumed " + lower(act.what());
            case "clock-put-forward" -> who + " put forward " + lower(act.what()) + ".";
            case "playbook-started" -> who + " started " + lower(act.what()) + ", by hand.";
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

package dev.rapport.alignment;

import dev.rapport.project.Participants;
import dev.rapport.project.Wording;
import dev.rapport.tasklist.Brief;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Says in words what a revealed checkpoint and a conflict hold. */
@Component
class AlignmentWords {

    private final Participants participants;

    AlignmentWords(Participants participants) {
        this.participants = participants;
    }

    List<Brief.Said> of(Checkpoint checkpoint) {
        List<Brief.Said> said = new ArrayList<>();
        checkpoint.executives().forEach(one -> said.add(new Brief.Said(name(one.person()), stated(one))));
        Difference.of(checkpoint.executives()).stream()
                .filter(one -> !one.missing().isEmpty() || (one.distance() != null && one.distance() > 0))
                .forEach(one -> said.add(new Brief.Said("Differs: " + one.goal(), apart(one))));
        return said;
    }

    List<Brief.Said> of(Conflict conflict) {
        List<Brief.Said> said = new ArrayList<>();
        said.add(new Brief.Said("Raised by " + name(conflict.raisedBy()), conflict.about()));
        conflict.dates().forEach(one -> said.add(happened(one)));
        return said;
    }

    private Brief.Said happened(Conflict.Moved one) {
        if (one.missed()) {
            return new Brief.Said("Missed", "Not decided by " + Wording.date(one.date()) + ".");
        }
        String about = one.handedOver()
                ? "Went on with all of the work of " + name(String.valueOf(one.ownerBefore()))
                : "New date set by " + name(String.valueOf(one.who()));
        return new Brief.Said(about, String.valueOf(one.why()));
    }

    private static String stated(Executive one) {
        if (one.delegated()) {
            return "Absent: sent a delegate.";
        }
        if (!one.present()) {
            return "Absent: did not answer.";
        }
        List<String> lines = new ArrayList<>();
        for (int rank = 1; rank <= one.priorities().size(); rank++) {
            lines.add(rank + ". " + one.priorities().get(rank - 1));
        }
        lines.add("Is measured on " + measured(String.valueOf(one.measured())) + ".");
        return String.join("\n", lines);
    }

    private static String measured(String by) {
        return switch (by) {
            case "company" -> "the company’s goals";
            case "both" -> "the company’s goals and those of their own area";
            default -> "the goals of their own area";
        };
    }

    private String apart(Difference one) {
        String ranks = one.ranks().entrySet().stream()
                .map(each -> name(each.getKey()) + " puts it at " + each.getValue())
                .collect(Collectors.joining(", "));
        String missing = one.missing().stream().map(this::name).collect(Collectors.joining(", "));
        return ranks + (missing.isEmpty() ? "." : ". Not named by " + missing + ".");
    }

    private String name(String person) {
        return participants.nameOf(person);
    }
}

package dev.rapport.project;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.refusal.Refused;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which units may receive another, and what has to be said for it. */
@Component
class UnitChangeRules {

    private static final int LONGEST = 2000;

    private final Units units;
    private final People people;
    private final UnitChanges changes;
    private final PeopleOfUnit members;
    private final ReceiversWave waves;

    UnitChangeRules(Units units, People people, UnitChanges changes, PeopleOfUnit members, ReceiversWave waves) {
        this.units = units;
        this.people = people;
        this.changes = changes;
        this.members = members;
        this.waves = waves;
    }

    /** A unit that receives, and who goes there by name. */
    record Receiving(String unit, List<String> people) {}

    UnitChange.What what(@Nullable String word) {
        return UnitChange.What.of(word)
                .orElseThrow(
                        () -> Refused.invalid("/what", "Choose merged, split or closed: what becomes of the unit."));
    }

    String reason(@Nullable String why) {
        String reason = why == null ? "" : why.strip();
        if (reason.isEmpty() || reason.length() > LONGEST) {
            throw Refused.invalid("/why", "Say in up to 2,000 characters why the unit changes.");
        }
        return reason;
    }

    List<Receiving> receivers(Project project, String unit, UnitChange.What what, NewUnitChange brought) {
        List<NewUnitChange.Receiver> given = Parts.present(brought.receivers());
        if (given.isEmpty()) {
            throw Refused.invalid("/receivers", "Choose at least one unit that takes its work over.");
        }
        if (what != UnitChange.What.SPLIT && given.size() > 1) {
            throw Refused.invalid(
                    "/receivers/1", "A unit that is merged or closed goes to one unit. To divide it, choose split.");
        }
        List<Receiving> receivers = new ArrayList<>();
        Set<String> going = new HashSet<>();
        for (int number = 0; number < given.size(); number++) {
            receivers.add(receiving(project, unit, given.get(number), number, receivers, going));
        }
        return receivers;
    }

    private Receiving receiving(
            Project project,
            String unit,
            NewUnitChange.Receiver given,
            int number,
            List<Receiving> before,
            Set<String> going) {
        String pointer = "/receivers/" + number;
        String key = receiver(project, unit, given.unit(), pointer + "/unit");
        if (before.stream().anyMatch(one -> one.unit().equals(key))) {
            throw Refused.invalid(pointer + "/unit", "The unit “" + key + "” is named twice.");
        }
        List<String> named = Parts.present(given.people());
        if (number > 0 && named.isEmpty()) {
            throw Refused.invalid(pointer + "/people", "Name at least one of the unit’s people who goes there.");
        }
        Set<String> known =
                members.of(project.key(), unit).stream().map(Person::username).collect(Collectors.toSet());
        for (String username : named) {
            if (!known.contains(username) || !going.add(username)) {
                throw Refused.invalid(
                        pointer + "/people",
                        "“" + username + "” is not in the unit that changes, or is named twice. Choose its people.");
            }
        }
        return new Receiving(key, named);
    }

    /** @return the key, where a manager with access can be asked, the unit itself stays and no other wave is in the way */
    String receiver(Project project, String unit, @Nullable String key, String pointer) {
        Unit receiver =
                key == null || !Findings.storable(key) ? null : units.find(key).orElse(null);
        if (receiver == null || receiver.key().equals(unit)) {
            throw Refused.invalid(pointer, "Choose another unit: the one that takes its work over.");
        }
        if (receiver.manager() == null
                || people.find(receiver.manager()).filter(people::isActive).isEmpty()) {
            throw Refused.invalid(
                    pointer, receiver.name() + " has no manager with access who could accept. Choose another unit.");
        }
        if (changes.openIn(project.key()).stream().anyMatch(open -> open.unit().equals(receiver.key()))) {
            throw Refused.overtaken(receiver.name() + " itself is to be merged, split or closed in this project."
                    + " Choose another unit, or wait for the answer.");
        }
        waves.holdsUp(project, unit, receiver.key()).ifPresent(why -> {
            throw Refused.invalid(pointer, why);
        });
        return receiver.key();
    }
}

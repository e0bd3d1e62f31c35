package dev.rapport.tasklist;

import dev.rapport.organization.StandingIn;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Which work waits for somebody who is away, and who can do it in their place; for readers who may see the work. */
@Service
@Transactional(readOnly = true)
public class FollowingAbsence {

    private final StandingIn standingIn;
    private final Sight sight;

    FollowingAbsence(StandingIn standingIn, Sight sight) {
        this.standingIn = standingIn;
        this.sight = sight;
    }

    /** By the work's id, what is open and waits for who is away today; one statement where nobody is. */
    public Map<String, Away> of(Collection<WorkItem> items) {
        List<String> holders = items.stream()
                .map(Sight::waitsFor)
                .flatMap(Optional::stream)
                .distinct()
                .toList();
        Map<String, StandingIn.Away> away = standingIn.away(holders);
        Map<String, Eyes> eyes = new HashMap<>();
        away.values().stream()
                .map(StandingIn.Away::substitute)
                .filter(Objects::nonNull)
                .forEach(substitute -> eyes.computeIfAbsent(substitute.username(), one -> sight.of(substitute)));
        return items.stream()
                .filter(item -> Sight.waitsFor(item).filter(away::containsKey).isPresent())
                .collect(Collectors.toMap(WorkItem::id, item -> away(item, away, eyes)));
    }

    private Away away(WorkItem item, Map<String, StandingIn.Away> away, Map<String, Eyes> eyes) {
        StandingIn.Away holder =
                Objects.requireNonNull(away.get(Sight.waitsFor(item).orElseThrow()));
        return new Away(holder.username(), holder.until(), standsIn(item, holder, eyes));
    }

    private @Nullable String standsIn(WorkItem item, StandingIn.Away holder, Map<String, Eyes> eyes) {
        return Optional.ofNullable(holder.substitute())
                .map(substitute -> Objects.requireNonNull(eyes.get(substitute.username())))
                .filter(substitute -> sight.mayStandIn(substitute, item))
                .map(substitute -> substitute.reader().username())
                .orElse(null);
    }
}

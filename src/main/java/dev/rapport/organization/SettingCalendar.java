package dev.rapport.organization;

import java.time.Clock;
import java.util.List;
import java.util.function.UnaryOperator;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes the organization's calendar. What was due before stays due when it was, and projects that are there keep their own
 * days of reminder and escalation.
 */
@Service
public class SettingCalendar {

    private final StoredCalendar stored;
    private final StoredDefaults defaults;
    private final Upgrading upgrading;
    private final Clock clock;

    SettingCalendar(StoredCalendar stored, StoredDefaults defaults, Upgrading upgrading, Clock clock) {
        this.stored = stored;
        this.defaults = defaults;
        this.upgrading = upgrading;
        this.clock = clock;
    }

    /**
     * @param change makes the wanted calendar of the present one, which nobody else changes meanwhile
     * @throws dev.rapport.refusal.Refused naming each bad value, or when the person is no administrator
     */
    @Transactional
    public KeptCalendar set(Person by, UnaryOperator<NewCalendar> change) {
        CalendarRights.requireChange(by);
        defaults.lock();
        BusinessCalendar before = stored.lock();
        BusinessCalendar after = CalendarRules.check(change.apply(NewCalendar.of(before)));
        if (!before.equals(after)) {
            stored.write(after, by.username(), clock.instant());
            for (Threshold threshold : List.of(Threshold.REMIND_BEFORE, Threshold.ESCALATE_AFTER)) {
                if (!before.span(threshold).equals(after.span(threshold))) {
                    upgrading.requireOver();
                    defaults.set(threshold, after.span(threshold), by.username(), clock.instant());
                }
            }
        }
        return stored.kept();
    }
}

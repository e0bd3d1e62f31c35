package dev.rapport.organization;

import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Sets what new projects begin with. Projects that are there keep what they have. */
@Service
@Transactional
public class SettingDefaults {

    private final StoredDefaults stored;
    private final StoredCalendar calendar;
    private final Units units;
    private final Upgrading upgrading;
    private final Clock clock;

    SettingDefaults(StoredDefaults stored, StoredCalendar calendar, Units units, Upgrading upgrading, Clock clock) {
        this.stored = stored;
        this.calendar = calendar;
        this.units = units;
        this.upgrading = upgrading;
        this.clock = clock;
    }

    /**
     * What is not named stays.
     *
     * @throws Refused naming each bad value, when the person is no administrator, or during an upgrade
     */
    public void set(Person by, @Nullable Map<String, @Nullable Object> values) {
        DefaultsRights.requireChange(by);
        Map<Threshold, String> wanted = new ThresholdRules(this::isUnit).check(values);
        upgrading.requireOver();
        stored.lock();
        BusinessCalendar before = calendar.lock();
        BusinessCalendar after = before;
        Map<Threshold, String> now = stored.now();
        for (Map.Entry<Threshold, String> one : wanted.entrySet()) {
            if (!one.getValue().equals(now.get(one.getKey()))) {
                stored.set(one.getKey(), one.getValue(), by.username(), clock.instant());
                after = one.getKey().isOfCalendar() ? after.with(one.getKey(), one.getValue()) : after;
            }
        }
        if (!after.equals(before)) {
            calendar.write(after, by.username(), clock.instant());
        }
    }

    private boolean isUnit(String key) {
        return key.indexOf('\0') < 0 && units.find(key).isPresent();
    }
}

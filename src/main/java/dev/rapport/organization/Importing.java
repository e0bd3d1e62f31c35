package dev.rapport.organization;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Brings units and people in from comma-separated files. All or nothing: one bad row and nothing changes. Whoever is
 * absent from the files stays; the same files again change nothing. Nobody loses access, and no unit its manager, with
 * open work of a running project.
 */
@Component
public class Importing {

    private final StoredOrganization stored;
    private final Leaving leaving;
    private final ApplicationEventPublisher events;

    Importing(StoredOrganization stored, Leaving leaving, ApplicationEventPublisher events) {
        this.stored = stored;
        this.leaving = leaving;
        this.events = events;
    }

    /**
     * @param units columns {@code unit,name,parent,manager}
     * @param people columns {@code username,name,email,unit,roles,language,hours,until}
     * @throws dev.rapport.refusal.Refused naming each bad row with file, line, column and reason
     */
    @Transactional
    public ImportReport importing(@Nullable InputStream units, @Nullable InputStream people) {
        return carryOut(Upload.read(units, people), false);
    }

    /** The same for people who are made up: they are marked as such. */
    @Transactional
    public ImportReport importingDemo(InputStream units, InputStream people) {
        return carryOut(Upload.read(units, people), true);
    }

    private ImportReport carryOut(Upload upload, boolean demo) {
        stored.lock();
        Map<String, Unit> oldUnits = stored.units();
        Map<String, Person> oldPeople = stored.people();
        new References(upload, oldUnits, oldPeople).check();
        leaving.check(upload, oldUnits, oldPeople);
        upload.complaints.refuseIfAny();
        ImportReport report =
                new ImportReport(count(values(upload.units), oldUnits), count(values(upload.people), oldPeople));
        stored.writeUnits(differing(values(upload.units), oldUnits));
        stored.writePeople(differing(values(upload.people), oldPeople), demo);
        if (!report.changedNothing()) {
            events.publishEvent(new OrganizationImported(report));
        }
        return report;
    }

    private static <T> Map<String, T> values(Map<String, Upload.Of<T>> rows) {
        return rows.entrySet().stream()
                .collect(java.util.stream.Collectors.toMap(
                        Map.Entry::getKey, row -> row.getValue().value()));
    }

    private static <T> List<T> differing(Map<String, T> now, Map<String, T> before) {
        return now.entrySet().stream()
                .filter(row -> !Objects.equals(row.getValue(), before.get(row.getKey())))
                .map(Map.Entry::getValue)
                .toList();
    }

    private static <T> ImportReport.Counts count(Map<String, T> now, Map<String, T> before) {
        int added = (int)
                now.keySet().stream().filter(key -> !before.containsKey(key)).count();
        int written = differing(now, before).size();
        return new ImportReport.Counts(added, written - added, now.size() - written);
    }
}

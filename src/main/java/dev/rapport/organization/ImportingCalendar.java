package dev.rapport.organization;

import java.io.InputStream;
import java.time.Clock;
import java.util.EnumSet;
import java.util.TreeMap;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Brings working days and holidays from a file, all or nothing. What a file does not name stays as it is. */
@Service
public class ImportingCalendar {

    private final StoredCalendar stored;
    private final Clock clock;

    ImportingCalendar(StoredCalendar stored, Clock clock) {
        this.stored = stored;
        this.clock = clock;
    }

    /**
     * @param file columns {@code day,kind,name}
     * @return what was added and changed; days of the week count where they change what they are
     * @throws dev.rapport.refusal.Refused naming each bad row with line, column, value and reason
     */
    @Transactional
    public ImportReport.Counts importing(Person by, InputStream file) {
        CalendarRights.requireChange(by);
        CalendarUpload upload = CalendarUpload.read(file);
        BusinessCalendar before = stored.lock();
        upload.refuseIfWrong(before);
        BusinessCalendar after = merged(before, upload);
        if (!after.equals(before)) {
            stored.write(after, by.username(), clock.instant());
        }
        return count(before, upload);
    }

    private static BusinessCalendar merged(BusinessCalendar before, CalendarUpload upload) {
        EnumSet<java.time.DayOfWeek> week = EnumSet.copyOf(before.workingDays());
        upload.week.forEach((day, works) -> {
            if (works.value()) {
                week.add(day);
            } else {
                week.remove(day);
            }
        });
        TreeMap<java.time.LocalDate, String> holidays = new TreeMap<>(before.holidays());
        upload.holidays.forEach((day, name) -> holidays.put(day, name.value()));
        return new BusinessCalendar(week, holidays, before.remindBefore(), before.escalateAfter());
    }

    private static ImportReport.Counts count(BusinessCalendar before, CalendarUpload upload) {
        int named = upload.week.size() + upload.holidays.size();
        int added = (int) upload.holidays.keySet().stream()
                .filter(day -> !before.holidays().containsKey(day))
                .count();
        int unchanged = (int) (upload.week.entrySet().stream()
                        .filter(day ->
                                day.getValue().value() == before.workingDays().contains(day.getKey()))
                        .count()
                + upload.holidays.entrySet().stream()
                        .filter(day ->
                                day.getValue().value().equals(before.holidays().get(day.getKey())))
                        .count());
        return new ImportReport.Counts(added, named - added - unchanged, unchanged);
    }
}

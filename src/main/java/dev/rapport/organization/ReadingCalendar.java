package dev.rapport.organization;

import org.springframework.stereotype.Service;

/** The calendar with who changed it last, for everybody who is signed in. */
@Service
public class ReadingCalendar {

    private final StoredCalendar stored;

    ReadingCalendar(StoredCalendar stored) {
        this.stored = stored;
    }

    public KeptCalendar read() {
        return stored.kept();
    }
}

package dev.rapport.organization;

import dev.rapport.paging.Cursor;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What new projects begin with, and who set it when; for administrators, change managers and auditors. */
@Service
@Transactional(readOnly = true)
public class ReadingDefaults {

    private final StoredDefaults stored;

    ReadingDefaults(StoredDefaults stored) {
        this.stored = stored;
    }

    /** One for each threshold, in their order. */
    public List<KeptDefault> read(Person reader) {
        DefaultsRights.requireRead(reader);
        return stored.kept();
    }

    /** The latest first. */
    public Listing<DefaultChange> changes(Person reader, Limit limit, @Nullable String cursor) {
        DefaultsRights.requireRead(reader);
        return stored.changes(Cursor.parse(cursor, 1), limit).cut(limit, row -> List.of(String.valueOf(row.id())));
    }
}

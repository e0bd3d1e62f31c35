package dev.rapport.project;

import dev.rapport.database.ProjectLock;
import dev.rapport.database.TriedAgain;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.refusal.Refused;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Records what goes wrong after a wave went live, in the word of the project's process owner or IT lead. */
@Service
@Transactional
@TriedAgain
public class RecordingIncidents {

    private static final int LONGEST = 2000;

    private final ReadingProjects reading;
    private final WaveProgress progress;
    private final RecordedIncidents incidents;
    private final ProjectLock lock;
    private final Clock clock;
    private final ZoneId zone;
    private final ApplicationEventPublisher events;

    RecordingIncidents(
            ReadingProjects reading,
            WaveProgress progress,
            RecordedIncidents incidents,
            ProjectLock lock,
            Clock clock,
            ZoneId organizationZone,
            ApplicationEventPublisher events) {
        this.reading = reading;
        this.progress = progress;
        this.incidents = incidents;
        this.lock = lock;
        this.clock = clock;
        this.zone = organizationZone;
        this.events = events;
    }

    /** An incident as somebody says it, with nothing checked. */
    public record Said(
            @Nullable String what,
            @Nullable LocalDate since,
            @Nullable String workaround,
            @Nullable LocalDate solvedOn) {}

    public static boolean may(Person reader, Project project) {
        return project.endedAt() == null && answersFor(reader, project);
    }

    private static boolean answersFor(Person reader, Project project) {
        boolean owns = reader.has(Role.PROCESS_OWNER) && reader.username().equals(project.processOwner());
        boolean leads = reader.has(Role.IT_LEAD) && reader.username().equals(project.itLead());
        return owns || leads;
    }

    /** @throws Refused when the reader may not, the wave is not live, or a value needs a correction */
    public Incident record(Person reader, String key, int wave, Said said) {
        Project project = mine(reader, key);
        if (project.stage(wave).isEmpty()) {
            throw Refused.notFound("wave");
        }
        if (!isLive(key, wave)) {
            throw Refused.overtaken("This wave is not live. Incidents are recorded while it is in hypercare.");
        }
        String what = text("/what", said.what());
        if (what == null) {
            throw Refused.invalid("/what", "Say in up to 2,000 characters what does not work.");
        }
        LocalDate since = said.since() == null ? today() : notAhead("/since", said.since());
        LocalDate solved = solved(said.solvedOn(), since);
        RecordedIncidents.Described described =
                new RecordedIncidents.Described(what, since, text("/workaround", said.workaround()), solved);
        Incident kept = get(key, incidents.add(key, wave, described, reader.username(), clock.instant()));
        events.publishEvent(new IncidentRecorded(
                kept,
                project.stages().size() > 1 ? project.stage(wave).orElseThrow().name() : null));
        return kept;
    }

    /**
     * Says how people work meanwhile, and when it was solved. What is not said is left as it is.
     *
     * @throws Refused when the reader may not, there is no such incident, or a value needs a correction
     */
    public Incident change(Person reader, String key, long id, Said said) {
        mine(reader, key);
        Incident now = incidents.find(key, id).orElseThrow(() -> Refused.notFound("incident"));
        String workaround = text("/workaround", said.workaround());
        LocalDate solved = solved(said.solvedOn(), now.since());
        if (workaround == null && solved == null) {
            throw Refused.invalid("/workaround", "Say how people work meanwhile, or since when it is solved.");
        }
        incidents.change(
                id,
                workaround == null ? now.workaround() : workaround,
                solved == null ? now.solvedOn() : solved,
                reader.username(),
                clock.instant());
        Incident changed = get(key, id);
        events.publishEvent(new IncidentChanged(changed));
        return changed;
    }

    private Project mine(Person reader, String key) {
        lock.take(key);
        Project project = reading.whole(reader, key);
        if (!answersFor(reader, project)) {
            throw Refused.notAllowed("The project’s process owner and its IT lead record incidents.");
        }
        if (project.endedAt() != null) {
            project.requireRunning();
        }
        return project;
    }

    private boolean isLive(String key, int wave) {
        Phase reached = progress.of(key).get(wave);
        return reached != null && reached.compareTo(Phase.LIVE) >= 0;
    }

    private Incident get(String key, long id) {
        return incidents.find(key, id).orElseThrow();
    }

    private @Nullable LocalDate solved(@Nullable LocalDate day, LocalDate since) {
        if (day == null) {
            return null;
        }
        if (day.isBefore(since)) {
            throw Refused.invalid("/solvedOn", "It cannot be solved before it began.");
        }
        return notAhead("/solvedOn", day);
    }

    private LocalDate notAhead(String pointer, LocalDate day) {
        if (day.isAfter(today()) || day.getYear() < 2000) {
            throw Refused.invalid(pointer, "A day up to today is needed.");
        }
        return day;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    private static @Nullable String text(String pointer, @Nullable String text) {
        String said = text == null ? "" : text.strip();
        if (said.length() > LONGEST || said.chars().anyMatch(c -> c == 0)) {
            throw Refused.invalid(pointer, "Up to 2,000 characters are possible here.");
        }
        return said.isEmpty() ? null : said;
    }
}

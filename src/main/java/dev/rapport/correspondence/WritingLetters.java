package dev.rapport.correspondence;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.tasklist.AskedWork;
import dev.rapport.tasklist.ProjectOwners;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.web.Names;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;

/** Writes the letter for a mail when it leaves, so that it says how things stand then. */
@Service
class WritingLetters {

    private final People people;
    private final AskedWork asked;
    private final Mailboxes mailboxes;
    private final ProjectOwners projects;
    private final Names names;
    private final Letters letters;
    private final LetterSettings settings;
    private final ZoneId zone;

    WritingLetters(
            People people,
            AskedWork asked,
            Mailboxes mailboxes,
            ProjectOwners projects,
            Names names,
            Letters letters,
            LetterSettings settings,
            ZoneId organizationZone) {
        this.people = people;
        this.asked = asked;
        this.mailboxes = mailboxes;
        this.projects = projects;
        this.names = names;
        this.letters = letters;
        this.settings = settings;
        this.zone = organizationZone;
    }

    /** Who reads it; empty where no mail can or should reach them any more. */
    Optional<Person> reader(Waiting mail) {
        return people.find(mail.recipient())
                .filter(people::isActive)
                .filter(person -> person.email() != null && person.mailReturnedAt() == null);
    }

    /** Empty where nothing of it is asked of the person any more, or they have read it. */
    Optional<Letter> write(Waiting mail, Person reader) {
        Long message = mail.message();
        return message == null ? work(mail, reader) : message(message, mail.rehearsal(), reader);
    }

    private Optional<Letter> work(Waiting mail, Person reader) {
        List<WorkItem> items = asked.of(reader.username(), mail.workItems());
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> known = projects.names(
                items.stream().map(WorkItem::projectKey).distinct().toList());
        Collection<@Nullable String> about =
                items.stream().<@Nullable String>map(WorkItem::unit).toList();
        Names.Known units = names.of(List.of(), about);
        List<Map<String, Object>> tasks =
                items.stream().map(item -> task(item, reader, known, units)).toList();
        return Optional.of(letters.write(
                "task",
                reader.language(),
                Map.of("name", line(reader.name()), "tasks", tasks, "all", link("/tasks")),
                mail.rehearsal()));
    }

    private Map<String, Object> task(WorkItem item, Person reader, Map<String, String> known, Names.Known units) {
        return Map.of(
                "name", line(item.name()),
                "why", line(item.why()),
                "project", line(known.getOrDefault(item.projectKey(), item.projectKey())),
                "unit", line(units.unit(item.unit())),
                "due", item.dueAt() == null ? "" : day(item.dueAt(), reader),
                "link", link("/tasks/" + item.id()));
    }

    private Optional<Letter> message(long id, boolean rehearsal, Person reader) {
        return mailboxes.unread(id).map(message -> {
            String project = message.projectKey();
            return letters.write(
                    "message",
                    reader.language(),
                    Map.of(
                            "name", line(reader.name()),
                            "subject", line(message.subject()),
                            "lines", message.body().lines().map(Post::oneLine).toList(),
                            "project", line(projects.names(List.of(project)).getOrDefault(project, project)),
                            "link", link("/messages")),
                    rehearsal);
        });
    }

    private String day(java.time.Instant at, Person reader) {
        return reader.language().equals("de")
                ? DateTimeFormatter.ofPattern("EEEE, d. MMMM uuuu", Locale.GERMANY)
                        .format(at.atZone(zone))
                : DateTimeFormatter.ofPattern("EEEE, d MMMM uuuu", Locale.UK).format(at.atZone(zone));
    }

    private String link(String path) {
        return settings.link(path);
    }

    private static String line(@Nullable String text) {
        return text == null ? "" : Post.oneLine(text);
    }
}

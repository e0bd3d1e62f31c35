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
import java.util.stream.Stream;
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
    private final WritingLinkLetters links;
    private final LetterSettings settings;
    private final ZoneId zone;

    WritingLetters(
            People people,
            AskedWork asked,
            Mailboxes mailboxes,
            ProjectOwners projects,
            Names names,
            Letters letters,
            WritingLinkLetters links,
            LetterSettings settings,
            ZoneId organizationZone) {
        this.people = people;
        this.asked = asked;
        this.mailboxes = mailboxes;
        this.projects = projects;
        this.names = names;
        this.letters = letters;
        this.links = links;
        this.settings = settings;
        this.zone = organizationZone;
    }

    /** Who reads it; empty where no mail can or should reach them any more. */
    Optional<Person> reader(Waiting mail) {
        return people.find(mail.recipient()).filter(people::isActive).filter(Person::takesMail);
    }

    /** Empty where nothing of it is asked of the person any more, they have read it, or it was taken back. */
    Optional<Letter> write(Waiting mail, Person reader) {
        Waiting.Link link = mail.link();
        if (link != null) {
            return links.write(mail, link, reader);
        }
        Long message = mail.message();
        return message == null ? work(mail, reader) : message(message, mail.rehearsal(), reader);
    }

    private Optional<Letter> work(Waiting mail, Person reader) {
        List<WorkItem> items = items(mail, reader.username());
        if (items.isEmpty()) {
            return Optional.empty();
        }
        Map<String, String> known = projects.names(
                items.stream().map(WorkItem::projectKey).distinct().toList());
        Names.Known named = names.of(people(mail, items), units(items));
        List<Map<String, Object>> tasks =
                items.stream().map(item -> task(item, reader, known, named)).toList();
        return Optional.of(letters.write(
                template(mail.kind()),
                reader.language(),
                Map.of(
                        "name", line(reader.name()),
                        "from", line(named.person(mail.sender())),
                        "tasks", tasks,
                        "all", link("/tasks")),
                mail.rehearsal()));
    }

    private List<WorkItem> items(Waiting mail, String reader) {
        return switch (mail.kind()) {
            case ESCALATION -> asked.escalatedTo(reader, mail.workItems());
            case REMINDER -> asked.orFree(reader, mail.workItems());
            case TASK, URGE -> asked.of(reader, mail.workItems());
        };
    }

    private static String template(Waiting.Kind kind) {
        return switch (kind) {
            case TASK -> "task";
            case REMINDER, URGE -> "reminder";
            case ESCALATION -> "escalation";
        };
    }

    private static Collection<@Nullable String> people(Waiting mail, List<WorkItem> items) {
        return Stream.<@Nullable String>concat(
                        Stream.of(mail.sender()), items.stream().<@Nullable String>map(WorkItem::assignee))
                .toList();
    }

    private static Collection<@Nullable String> units(List<WorkItem> items) {
        return items.stream().<@Nullable String>map(WorkItem::unit).toList();
    }

    private Map<String, Object> task(WorkItem item, Person reader, Map<String, String> known, Names.Known named) {
        return Map.of(
                "name", line(item.name()),
                "why", line(item.why()),
                "project", line(known.getOrDefault(item.projectKey(), item.projectKey())),
                "unit", line(named.unit(item.unit())),
                "holder", line(named.person(item.assignee())),
                "absent", reader.username().equals(item.assignee()) ? "" : line(named.person(item.assignee())),
                "free", item.assignee() == null,
                "signs", item.signOff(),
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
                            "project", project == null ? "" : line(name(project)),
                            "link", link("/messages")),
                    rehearsal);
        });
    }

    private String name(String project) {
        return projects.names(List.of(project)).getOrDefault(project, project);
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

package dev.rapport.testing;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.rapport.organization.Importing;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.paging.Limit;
import dev.rapport.project.CreatingProject;
import dev.rapport.project.NewProject;
import dev.rapport.tasklist.FillingForm;
import dev.rapport.tasklist.Scope;
import dev.rapport.tasklist.WorkItem;
import dev.rapport.testing.Given.Somebody;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** An organization with two projects, brought from their files, whose people act through the same use cases as the pages. */
public class Company {

    private static final Path FILES = Path.of("src", "test", "resources", "two-projects");
    private static final String TRAINER = "grace.lopez";
    private static final int MOST_ROUNDS = 60;

    private final Importing importing;
    private final CreatingProject creating;
    private final People people;
    private final Given given;
    private final Play.UseCases useCases;
    private final FillingForm filling;
    private final ProcessClock clock;
    private final ObjectMapper json;
    private final Map<String, Somebody> known = new HashMap<>();

    Company(
            Importing importing,
            CreatingProject creating,
            People people,
            Given given,
            Play.UseCases useCases,
            FillingForm filling,
            ProcessClock clock,
            ObjectMapper json) {
        this.importing = importing;
        this.creating = creating;
        this.people = people;
        this.given = given;
        this.useCases = useCases;
        this.filling = filling;
        this.clock = clock;
        this.json = json;
    }

    public Company isBrought() {
        try (InputStream units = Files.newInputStream(FILES.resolve("units.csv"));
                InputStream persons = Files.newInputStream(FILES.resolve("people.csv"))) {
            importing.importing(units, persons);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return this;
    }

    /** By username; each may sign. */
    public Somebody who(String username) {
        return known.computeIfAbsent(username, name -> given.known(name).whoMaySign());
    }

    /** Starts the project of a file, as its change manager does. */
    public Play begins(String file) {
        return begins(read(file));
    }

    /** The same, but it listens first. */
    public Play beginsWithListening(String file, String delivery, String operations) {
        ObjectNode project = read(file);
        ObjectNode listening = project.putObject("listening");
        listening.putArray("itDelivery").add(delivery);
        listening.putArray("itOperations").add(operations);
        return begins(project);
    }

    private Play begins(ObjectNode project) {
        NewProject brought = json.convertValue(project, NewProject.class);
        Map<String, List<Somebody>> cast = new LinkedHashMap<>();
        project.get("units").forEach(unit -> cast.put(unit.asText(), ofUnit(unit.asText())));
        Play play = new Play(
                project.get("key").asText(),
                cast,
                named(project, "sponsor"),
                named(project, "cio"),
                named(project, "itLead"),
                named(project, "changeManager"),
                who(TRAINER),
                useCases);
        creating.create(play.changeManager().person(), brought);
        return play;
    }

    private List<Somebody> ofUnit(String unit) {
        List<Somebody> all = new ArrayList<>();
        all.add(who(given.managerOf(unit)));
        people.membersOf(unit).stream()
                .map(Person::username)
                .map(this::who)
                .filter(one -> !all.contains(one))
                .forEach(all::add);
        return all;
    }

    private Somebody named(ObjectNode project, String role) {
        return who(project.get(role).asText());
    }

    private ObjectNode read(String file) {
        try {
            return (ObjectNode) json.readTree(FILES.resolve(file).toFile());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Everything that is asked in the project is done, with the first choice each, until nothing but those steps is left. */
    public void everybodyDoesTheirPart(Play play, String... untouched) {
        List<String> left = Arrays.asList(untouched);
        for (int round = 0; round < MOST_ROUNDS; round++) {
            List<WorkItem> open = open(play).stream()
                    .filter(item -> !left.contains(item.task()))
                    .toList();
            if (open.isEmpty()) {
                return;
            }
            open.forEach(item -> does(play, item, Map.of()));
        }
        throw new AssertionError("It does not come to rest: "
                + open(play).stream().map(WorkItem::task).toList());
    }

    /** Those who are asked for that step do it so. */
    public void doThis(Play play, String task, Map<String, ?> values) {
        doThis(play, item -> item.task().equals(task), values);
    }

    /** The same for whatever is meant. */
    public void doThis(Play play, Predicate<WorkItem> meant, Map<String, ?> values) {
        List<WorkItem> asked = open(play).stream().filter(meant).toList();
        if (asked.isEmpty()) {
            throw new AssertionError("Nobody is asked for it but for "
                    + open(play).stream().map(WorkItem::task).toList());
        }
        asked.forEach(item -> does(play, item, values));
    }

    public List<WorkItem> open(Play play) {
        return useCases.finding()
                .list(play.changeManager().person(), Scope.ALL, play.key(), Limit.of(200), null)
                .items();
    }

    private void does(Play play, WorkItem item, Map<String, ?> values) {
        boolean free = item.assignee() == null;
        Somebody who = free ? holder(play, item.role()) : who(String.valueOf(item.assignee()));
        if (free) {
            useCases.taking().claim(who.person(), item.id());
        }
        Map<String, @Nullable Object> all = new HashMap<>(filling.brief(item).values());
        for (JsonNode field : filling.open(item).form().schema().path("components")) {
            if (field.path("validate").path("required").asBoolean()) {
                all.putIfAbsent(field.path("key").asText(), first(field));
            }
        }
        all.remove("reason");
        all.putAll(values);
        useCases.completing().complete(who.person(), item.id(), all);
    }

    private Somebody holder(Play play, String role) {
        return role.equals("training-department") ? play.trainer() : play.changeManager();
    }

    private Object first(JsonNode field) {
        return switch (field.path("type").asText()) {
            case "number" -> field.path("validate").path("min").asInt(1);
            case "datetime" -> today().plusDays(14).toString();
            case "radio", "select" -> field.path("values").path(0).path("value").asText();
            case "checklist", "taglist" ->
                List.of(field.path("values").path(0).path("value").asText());
            case "checkbox" -> true;
            default -> "Said in a few words.";
        };
    }

    public LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC);
    }
}

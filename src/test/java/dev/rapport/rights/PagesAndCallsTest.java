package dev.rapport.rights;

import static java.util.Map.entry;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.listening.AskingForPromise;
import dev.rapport.testing.Given.Somebody;
import dev.rapport.testing.GivenProject;
import dev.rapport.testing.MuchHappened;
import dev.rapport.testing.Play;
import dev.rapport.testing.ProjectPages;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.util.HtmlUtils;

/** What a page of a project shows, a call offers: as many records, each in the same words, and nothing beside. */
@RapportTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesAndCallsTest {

    private static final String ROW = "(?s)<tr[^>]*>\\s*<th scope=\"row\">.*?</tr>";
    private static final String SECTION = "(?s)aria-labelledby=\"(?:round|wave)-\\d+\">.*?</section>";
    private static final String TOLD = "(?s)<li>\\s*<span class=\"timeline-time\">.*?</li>";
    private static final String CHOICE = "(?s)<option value=\"[^\"]+\".*?</option>";
    private static final String WHOLE = "(?s)<main.*</main>";
    private static final Pattern NEXT = Pattern.compile("href=\"([^\"]*[?&;]cursor=[^\"]+)\"");
    private static final int MOST_PAGES = 50;

    /** Of what nobody was there to be asked, a page says where it stands, and has no row. */
    private static final String NEVER_ASKED = "skipped";

    /** What somebody was shown as they signed: the call keeps it whole, and the page shows what it is about. */
    private static final Set<String> SIGNED = Set.of("statement", "shown");

    /**
     * Part of a page, and where a call says the same.
     *
     * @param heading the id of the heading that the part stands below; empty for the whole page
     * @param shows what is one record of it
     * @param records where the call's records are; a star stands for each of a list
     */
    private record Part(String heading, String shows, String call, List<String> records) {

        Part(String heading, String shows, String call, String records) {
            this(heading, shows, call, List.of(records));
        }
    }

    private static final Map<String, List<Part>> PARTS = Map.ofEntries(
            entry("/projects/{key}", List.of(new Part("pauses", ROW, "/pauses", "/items/*"))),
            entry(
                    "/projects/{key}/charter",
                    List.of(
                            new Part("seats", ROW, "/charter", "/seats/*"),
                            new Part("story", TOLD, "/charter", List.of("/sections/*", "/signOffs/*")))),
            entry(
                    "/projects/{key}/plan",
                    List.of(
                            new Part("values", ROW, "/plan", "/values/*"),
                            new Part("units", ROW, "/plan", "/units/*"),
                            new Part("changes", ROW, "/plan/changes", "/items/*"))),
            entry(
                    "/projects/{key}/waves",
                    List.of(
                            new Part("", SECTION, "/waves", "/items/*"),
                            new Part("", ROW, "/waves", "/items/*/postponements/*"))),
            entry("/projects/{key}/hypercare", List.of(new Part("", ROW, "/incidents", "/items/*"))),
            entry("/projects/{key}/promises", List.of(new Part("list", ROW, "/commitments", "/items/*"))),
            entry("/projects/{key}/promises/{promise}", List.of(new Part("", WHOLE, "/commitments/{promise}", ""))),
            entry(
                    "/projects/{key}/perceptions",
                    List.of(
                            new Part("", SECTION, "/perceptions", "/items/*"),
                            new Part("", ROW, "/perceptions", "/items/*/directions/*/views/*"))),
            entry("/projects/{key}/pain-points", List.of(new Part("list", ROW, "/pain-points", "/items/*"))),
            entry(
                    "/projects/{key}/alignment",
                    List.of(
                            new Part("conflicts", ROW, "/conflicts", "/items/*"),
                            new Part("", SECTION, "/checkpoints", "/items/*"))),
            entry(
                    "/projects/{key}/personal-data",
                    List.of(
                            new Part("list", ROW, "/personal-data", "/collected/*"),
                            new Part("asked", ROW, "/personal-data", "/questions/*"))),
            entry("/projects/{key}/roles", List.of(new Part("changes", ROW, "/role-changes", "/items/*"))),
            entry("/projects/{key}/units", List.of(new Part("changes", ROW, "/unit-changes", "/items/*"))),
            entry("/projects/{key}/merge", List.of(new Part("all", ROW, "/merges", "/items/*"))),
            entry("/projects/{key}/ballot", List.of(new Part("", WHOLE, "/ballot", ""))),
            entry("/projects/{key}/history", List.of(new Part("", CHOICE, "/runs", "/items/*"))));

    @Autowired
    GivenProject given;

    @Autowired
    AskingForPromise asking;

    @Autowired
    Visits visits;

    @Autowired
    JdbcClient sql;

    @Autowired
    ObjectMapper json;

    private String key = "";
    private String promise = "";
    private Visitor page = new Visitor(0);
    private Visitor calls = new Visitor(0);

    @BeforeAll
    void muchHappens() {
        MuchHappened happened = new MuchHappened(given, asking, sql);
        Play play = happened.begins();
        happened.isRefusedBy(play, given.project().begins());
        key = play.key();
        promise = sql.sql("select min(id)::text from commitment where project_key = :key")
                .param("key", key)
                .query(String.class)
                .single();
        Somebody reader = play.sponsor();
        page = visits.signedIn(reader);
        calls = visits.calling(reader);
    }

    @Test
    void eachPageHasItsCall() {
        assertThat(PARTS.keySet())
                .containsExactlyInAnyOrderElementsOf(new TreeSet<>(
                        Stream.concat(ProjectPages.ALWAYS.stream(), ProjectPages.WHERE_MUCH_HAPPENED.stream())
                                .toList()));
        PARTS.values().stream()
                .flatMap(List::stream)
                .forEach(part -> assertThat(RightsTable.rows()).containsKey("GET /api/projects/{key}" + part.call()));
    }

    @Test
    void bothOfferTheSameRecordsInTheSameWords() {
        SoftAssertions softly = new SoftAssertions();
        PARTS.forEach((address, parts) -> {
            List<String> pages = pages(filled(address));
            for (Part part : parts) {
                List<String> shown = shown(pages, part);
                List<List<String>> records = records(part);
                String what = address + " #" + part.heading() + " and " + part.call();
                softly.assertThat(records).as(what).isNotEmpty();
                softly.assertThat(shown).as(what).hasSameSizeAs(records);
                softly.assertThat(records)
                        .as("offered, and on no part of the page: " + what)
                        .allMatch(words -> shown.stream().anyMatch(row -> holds(row, words)));
                softly.assertThat(shown)
                        .as("on the page, and not offered: " + what)
                        .allMatch(row -> records.stream().anyMatch(words -> holds(row, words)));
            }
        });
        softly.assertAll();
    }

    private static boolean holds(String row, List<String> words) {
        return words.stream().allMatch(row::contains);
    }

    private String filled(String address) {
        return address.replace("{key}", key).replace("{promise}", promise);
    }

    /** The page, and those that follow it. */
    private List<String> pages(String address) {
        List<String> bodies = new ArrayList<>();
        String next = address;
        while (!next.isEmpty() && bodies.size() < MOST_PAGES) {
            HttpResponse<String> answer = page.get(next);
            assertThat(answer.statusCode()).as(next).isEqualTo(200);
            bodies.add(answer.body());
            Matcher more = NEXT.matcher(answer.body());
            next = more.find() ? HtmlUtils.htmlUnescape(more.group(1)) : "";
        }
        return bodies;
    }

    /** What stands on each page that follows, beside the part that goes on, is there once. */
    private static List<String> shown(List<String> pages, Part part) {
        return pages.stream()
                .map(body -> shown(body, part))
                .distinct()
                .flatMap(List::stream)
                .toList();
    }

    private static List<String> shown(String body, Part part) {
        String from = part.heading().isEmpty() ? body : below(body, part.heading());
        return Pattern.compile(part.shows())
                .matcher(from)
                .results()
                .map(found -> plain(found.group()))
                .toList();
    }

    private static String below(String body, String heading) {
        int at = body.indexOf(" id=\"" + heading + "\"");
        if (at < 0) {
            return "";
        }
        Matcher end = Pattern.compile("<h[23]\\b").matcher(body);
        return body.substring(at, end.find(at) ? end.start() : body.length());
    }

    private static String plain(String html) {
        return HtmlUtils.htmlUnescape(html.replaceAll("<[^>]*>", " "))
                .replaceAll("\\s+", " ")
                .strip();
    }

    /** The words of each record: what people wrote, and no keys, days or figures, which pages tell in words of their own. */
    private List<List<String>> records(Part part) {
        JsonNode answer = read("/api/projects/" + key + part.call().replace("{promise}", promise));
        List<List<String>> records = new ArrayList<>();
        for (String where : part.records()) {
            for (JsonNode record : at(answer, where)) {
                if (record.path("state").asText().equals(NEVER_ASKED)) {
                    continue;
                }
                List<String> words = new ArrayList<>();
                words(record, words);
                records.add(words);
            }
        }
        return records;
    }

    private JsonNode read(String path) {
        HttpResponse<String> answer = calls.get(path + "?limit=200");
        assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(200);
        try {
            JsonNode read = json.readTree(answer.body());
            assertThat(read.path("next").isTextual()).as(path + " goes on").isFalse();
            return read;
        } catch (JsonProcessingException broken) {
            throw new AssertionError(answer.body(), broken);
        }
    }

    private static List<JsonNode> at(JsonNode node, String where) {
        if (where.isEmpty()) {
            return List.of(node);
        }
        String[] steps = where.substring(1).split("/", 2);
        String rest = steps.length == 1 ? "" : "/" + steps[1];
        if (!steps[0].equals("*")) {
            return at(Objects.requireNonNull(node.get(steps[0]), where), rest);
        }
        List<JsonNode> all = new ArrayList<>();
        node.forEach(one -> all.addAll(at(one, rest)));
        return all;
    }

    private static void words(JsonNode node, List<String> words) {
        if (node.isTextual() && node.asText().contains(" ")) {
            node.asText()
                    .lines()
                    .map(line -> line.replaceAll("\\s+", " ").strip())
                    .filter(line -> !line.isEmpty())
                    .forEach(words::add);
        }
        if (node.isArray()) {
            node.forEach(child -> words(child, words));
        }
        node.properties().forEach(field -> {
            if (!SIGNED.contains(field.getKey())) {
                words(field.getValue(), words);
            }
        });
    }
}

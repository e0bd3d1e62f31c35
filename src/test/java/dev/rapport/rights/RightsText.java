package dev.rapport.rights;

import dev.rapport.rights.RightsTable.Cell;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** The table of rights for people to read. */
final class RightsText {

    private static final String BEGINNING = """
            # Who may call what

            Every page and every call, tried in the build as each role on rows of one's own, on rows of others and on rows that do not exist. This page is written by those tests; one that finds it out of date says how to renew it. What the roles are for stands in the [README](../README.md#who-may-do-what).

            | sign | meaning |
            |---|---|
            | ● | may, on every row there is |
            | ◐ | may on rows of one's own; those of others look as if they did not exist (404) |
            | ◑ | may on rows of one's own; those of others are seen but refused (403) |
            | ◒ | may on rows of others; one's own are refused (403) |
            | ○ | sees rows of one's own, but is refused (403); those of others look as if they did not exist (404) |
            | ✕ | refused (403), whichever row |
            | · | nothing is there for this role (404) |
            | ↪ | asked to sign in: calls answer 401, pages lead to the sign-in page |

            What does not exist is answered as what one may not see, word for word. *Own* is, by role and row: the task one has, the project one is named in or whose unit one leads or belongs to, the draft that one brought, the absence that is one’s own or in which one is named to stand in, the ballot that is asked of one. “May” still means that values are checked: an act with values that cannot be accepted is refused with 400, 409 or 422 and changes nothing. *Named* are sponsor, IT lead, process owner, controller and employee representative, in the projects that name them. *Nobody* is not signed in. A person with several roles may what any of them may.

            """;

    private static final String ENDING = """
            ## Beside these

            - A ballot is asked of sponsor, CIO, IT lead, process owner, the vendor’s people, and the people and managers of the affected units and of IT’s; the others of the column “named” are not asked. Who is asked finds it while the project is there, whatever they see of it, and casts it once. Nobody sees another’s.
            - Who promised something, was promised it or is asked to take it over finds it in its project’s promises, and no others, whatever else they see of the project; a vendor’s person too.
            - Asking for a promise is the sponsor’s too, in the projects that name them; the others of that column are refused.
            - Pausing a project and letting it go on is its sponsor’s alone, and naming who takes a leading role over is the sponsor’s too; the others of that column are refused.
            - Recording an incident and saying how people work around it is the process owner’s and the IT lead’s, in the projects that name them; the others of that column are refused.
            - `POST /sign-out` ends the session, for everybody who has one.
            - `/sign-in/with/{provider}` and `/sign-in/from/{provider}` lead to an OpenID Connect provider and back, where one is set up; open to everybody.
            - `/assets/**`, `/favicon.svg` and `/favicon.ico` are the front end's files, the same for everybody and open to everybody. There are no other files.
            - `HEAD` is answered where `GET` is and tells no more. `OPTIONS` names the methods of an address, to whoever may ask there. Every other method is answered with 405, or with 400 where the server does not know it.
            """;

    /** Beginnings of routes by the heading they come under; the first that fits. */
    private static final Map<String, List<String>> AREAS = areas();

    private static Map<String, List<String>> areas() {
        Map<String, List<String>> areas = new LinkedHashMap<>();
        areas.put("Calls: oneself", List.of("/api/me"));
        areas.put("Calls: tasks and messages", List.of("/api/tasks", "/api/messages"));
        areas.put("Calls: projects", List.of("/api/projects"));
        areas.put("Calls: playbooks", List.of("/api/playbooks"));
        areas.put("Calls: people and units", List.of("/api/people", "/api/units", "/api/organization"));
        areas.put("Calls: the desktop modeler", List.of("/engine-rest/"));
        areas.put("Pages: tasks and messages", List.of("/tasks", "/messages"));
        areas.put("Pages: projects and their history", List.of("/projects", "/history"));
        areas.put("Pages: playbooks", List.of("/playbooks"));
        areas.put("Pages: people", List.of("/people"));
        areas.put("Pages: absence", List.of("/absences"));
        areas.put("Pages: coming in", List.of("/sign-in", "/link", "/password"));
        areas.put("For programs that run Rapport or call it", List.of("/actuator", "/livez", "/readyz", "/v3/"));
        areas.put("Other addresses", List.of("/"));
        return areas;
    }

    private final Map<String, String> words;

    /** @param words what each route is for */
    RightsText(Map<String, String> words) {
        this.words = words;
    }

    String render() {
        StringBuilder text = new StringBuilder(BEGINNING);
        AREAS.keySet().forEach(area -> render(area, text));
        return text.append(ENDING).toString();
    }

    private void render(String area, StringBuilder text) {
        Map<String, List<Cell>> rows = RightsTable.rows().entrySet().stream()
                .filter(row -> area(row.getKey()).equals(area))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, Map.Entry::getValue, (one, two) -> one, LinkedHashMap::new));
        if (rows.isEmpty()) {
            return;
        }
        text.append("## ").append(area).append("\n\n| | | ");
        text.append(String.join(" | ", RightsTable.COLUMNS).replace('-', ' ')).append(" | nobody |\n|---|---|");
        text.append(":-:|".repeat(RightsTable.COLUMNS.size() + 1)).append('\n');
        rows.forEach((route, cells) -> text.append("| `")
                .append(route)
                .append("` | ")
                .append(Objects.requireNonNull(words.get(route), () -> "Say what " + route + " is for"))
                .append(" | ")
                .append(cells.stream().map(cell -> sign(route, cell)).collect(Collectors.joining(" | ")))
                .append(" | ")
                .append(RightsTable.isOpen(route) ? "●" : "↪")
                .append(" |\n"));
        text.append('\n');
    }

    private static String area(String route) {
        String path = route.substring(route.indexOf(' ') + 1) + "/";
        return AREAS.entrySet().stream()
                .filter(area -> area.getValue().stream()
                        .anyMatch(beginning -> path.startsWith(beginning + (beginning.endsWith("/") ? "" : "/"))))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private static String sign(String route, Cell cell) {
        if (RightsTable.isOpen(route)) {
            return "●";
        }
        return switch (word(cell.own()) + " " + word(cell.other())) {
            case "may may" -> "●";
            case "may hidden" -> "◐";
            case "refused may" -> "◒";
            case "may refused" -> "◑";
            case "refused hidden" -> "○";
            case "refused refused" -> "✕";
            case "hidden hidden" -> "·";
            default -> throw new IllegalStateException("No sign for " + cell + " of " + route);
        };
    }

    private static String word(int status) {
        Set<Integer> correctable = Set.of(400, 409, 422);
        return status < 400 || correctable.contains(status) ? "may" : status == 403 ? "refused" : "hidden";
    }
}

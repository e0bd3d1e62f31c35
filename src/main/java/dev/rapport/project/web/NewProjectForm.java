package dev.rapport.project.web;

import dev.rapport.project.NewProject;
import dev.rapport.project.Project;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** A project as it was typed on the page, kept as typed until it is accepted. */
public record NewProjectForm(
        String key,
        String name,
        String purpose,
        String goLive,
        String sponsor,
        String cio,
        String itLead,
        String changeManager,
        String processOwner,
        String controller,
        String employeeRepresentative,
        List<String> units,
        String functionality,
        boolean listensFirst) {

    static NewProjectForm empty(String changeManager) {
        return new NewProjectForm("", "", "", "", "", "", "", changeManager, "", "", "", List.of(), "", false);
    }

    static NewProjectForm of(MultiValueMap<String, String> typed) {
        return new NewProjectForm(
                text(typed, "key"),
                text(typed, "name"),
                text(typed, "purpose"),
                text(typed, "goLive"),
                text(typed, "sponsor"),
                text(typed, "cio"),
                text(typed, "itLead"),
                text(typed, "changeManager"),
                text(typed, "processOwner"),
                text(typed, "controller"),
                text(typed, "employeeRepresentative"),
                typed.getOrDefault("units", List.of()),
                text(typed, "functionality"),
                typed.containsKey("listensFirst"));
    }

    NewProject project() {
        return new NewProject(
                key.strip(),
                name,
                purpose,
                date(),
                sponsor,
                cio,
                itLead,
                changeManager,
                processOwner,
                controller,
                employeeRepresentative,
                new ArrayList<@Nullable String>(units),
                null,
                functions(),
                null,
                null,
                null,
                listensFirst ? new NewProject.NewListening(null, null) : null);
    }

    private @Nullable LocalDate date() {
        try {
            return goLive.isBlank() ? null : LocalDate.parse(goLive);
        } catch (DateTimeParseException notDate) {
            return null;
        }
    }

    private List<Project.@Nullable Functionality> functions() {
        return new ArrayList<>(Arrays.stream(functionality.split("\\R"))
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .map(line -> new Project.Functionality(keyOf(line), line))
                .toList());
    }

    private static String keyOf(String name) {
        String key = name.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", "-");
        return key.length() > 64 ? key.substring(0, 64) : key;
    }

    private static String text(MultiValueMap<String, String> typed, String field) {
        String value = typed.getFirst(field);
        return value == null ? "" : value;
    }
}

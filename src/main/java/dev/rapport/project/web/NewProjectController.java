package dev.rapport.project.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import dev.rapport.organization.Units;
import dev.rapport.project.CreatingProject;
import dev.rapport.project.NewProject;
import dev.rapport.project.SampleProject;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Unreadable;
import jakarta.servlet.http.HttpServletResponse;
import java.io.CharConversionException;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@Controller
class NewProjectController {

    private static final long MOST_BYTES = 2L * 1024 * 1024;

    private final CreatingProject creating;
    private final People people;
    private final Units units;
    private final ObjectMapper json;
    private final SampleProject sample;

    NewProjectController(
            CreatingProject creating, People people, Units units, ObjectMapper json, SampleProject sample) {
        this.creating = creating;
        this.people = people;
        this.units = units;
        this.json = json;
        this.sample = sample;
    }

    /** Something to choose from. */
    public record Option(String value, String label) {}

    @GetMapping("/projects/new")
    String form(Person reader, Model page) {
        requireChangeManager(reader);
        return show(page, NewProjectForm.empty(reader.username()), List.of());
    }

    @PostMapping("/projects/new/by-hand")
    String byHand(
            Person reader,
            @RequestParam MultiValueMap<String, String> typed,
            Model page,
            HttpServletResponse response) {
        requireChangeManager(reader);
        NewProjectForm form = NewProjectForm.of(typed);
        try {
            return "redirect:/projects/"
                    + creating.create(reader, form.project()).key();
        } catch (Refused refused) {
            response.setStatus(refused.reason().status());
            return show(page, form, problems(refused));
        }
    }

    @PostMapping("/projects/new/from-file")
    String fromFile(Person reader, @RequestParam("file") MultipartFile file, Model page, HttpServletResponse response)
            throws IOException {
        requireChangeManager(reader);
        try {
            return "redirect:/projects/" + creating.create(reader, read(file)).key();
        } catch (Refused refused) {
            response.setStatus(refused.reason().status());
            page.addAttribute("file", String.valueOf(file.getOriginalFilename()));
            return show(page, NewProjectForm.empty(reader.username()), problems(refused));
        }
    }

    @PostMapping("/projects/new/sample")
    String fromSample(Person reader) {
        requireChangeManager(reader);
        NewProject brought = sample.sample().orElseThrow(() -> Refused.notFound("sample project"));
        return "redirect:/projects/" + creating.create(reader, brought).key();
    }

    private NewProject read(MultipartFile file) throws IOException {
        try {
            if (file.getSize() > MOST_BYTES) {
                throw Refused.tooLarge("A project file may have up to 2 MB.");
            }
            NewProject project = json.readValue(file.getBytes(), NewProject.class);
            if (project == null) {
                throw Refused.malformed("The file is empty.");
            }
            return project;
        } catch (JsonProcessingException broken) {
            throw Unreadable.refusal(broken);
        } catch (CharConversionException noText) {
            throw Refused.malformed("The file is not written in UTF-8.");
        }
    }

    private static List<FieldProblem> problems(Refused refused) {
        return refused.problems().isEmpty()
                ? List.of(new FieldProblem("", String.valueOf(refused.getMessage())))
                : refused.problems();
    }

    private static void requireChangeManager(Person reader) {
        if (!reader.has(Role.CHANGE_MANAGER)) {
            throw Refused.notFound("page");
        }
    }

    private String show(Model page, NewProjectForm form, List<FieldProblem> problems) {
        page.addAttribute("typed", form);
        page.addAttribute("problems", problems);
        page.addAttribute(
                "atField",
                problems.stream()
                        .collect(Collectors.toMap(
                                problem -> problem.pointer().replaceFirst("^/([^/]*).*", "$1"),
                                FieldProblem::detail,
                                (first, second) -> first)));
        page.addAttribute(
                "options",
                Map.of(
                        "sponsor", options(Role.SPONSOR),
                        "cio", options(Role.CIO),
                        "itLead", options(Role.IT_LEAD),
                        "changeManager", options(Role.CHANGE_MANAGER),
                        "processOwner", options(Role.PROCESS_OWNER),
                        "controller", options(Role.CONTROLLER),
                        "employeeRepresentative", options(Role.EMPLOYEE_REPRESENTATIVE)));
        page.addAttribute(
                "unitOptions",
                units.all().stream()
                        .map(unit -> new Option(unit.key(), unit.name()))
                        .toList());
        return "project/new";
    }

    private List<Option> options(Role role) {
        return people.holders(role).stream()
                .map(person -> new Option(person.username(), person.name()))
                .toList();
    }
}

package dev.rapport.organization.web;

import dev.rapport.organization.Importing;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;

@Controller
class ImportPage {

    private static final String NO_FILE = "Choose at least one file: units, people, or both.";

    private final Importing importing;

    ImportPage(Importing importing) {
        this.importing = importing;
    }

    @GetMapping("/people/import")
    String page(Person reader, Model model) {
        PeopleRights.requirePage(reader);
        PeopleRights.requireChange(reader);
        model.addAttribute("result", ImportResult.none());
        return "organization/import";
    }

    @PostMapping("/people/import")
    ModelAndView importFiles(
            Person reader,
            @RequestParam(name = "units", required = false) @Nullable MultipartFile units,
            @RequestParam(name = "people", required = false) @Nullable MultipartFile people)
            throws IOException {
        PeopleRights.requirePage(reader);
        PeopleRights.requireChange(reader);
        try {
            return answer(ImportResult.of(importGiven(chosen(units), chosen(people))), HttpStatus.OK);
        } catch (Refused refused) {
            return answer(ImportResult.of(refused), HttpStatus.UNPROCESSABLE_ENTITY);
        }
    }

    private dev.rapport.organization.ImportReport importGiven(
            @Nullable MultipartFile units, @Nullable MultipartFile people) throws IOException {
        if (units == null && people == null) {
            throw Refused.invalid("", NO_FILE);
        }
        try (InputStream unitRows = units == null ? null : units.getInputStream();
                InputStream personRows = people == null ? null : people.getInputStream()) {
            return importing.importing(unitRows, personRows);
        }
    }

    /** A browser sends an empty part without a name where no file was chosen. */
    private static @Nullable MultipartFile chosen(@Nullable MultipartFile file) {
        boolean nothing = file == null
                || (file.isEmpty()
                        && (file.getOriginalFilename() == null
                                || file.getOriginalFilename().isEmpty()));
        return nothing ? null : file;
    }

    private static ModelAndView answer(ImportResult result, HttpStatus status) {
        return new ModelAndView("organization/import", java.util.Map.of("result", result), status);
    }
}

package dev.rapport.organization.web;

import dev.rapport.organization.ImportReport;
import dev.rapport.organization.Importing;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import dev.rapport.refusal.Refused;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestPart;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

@RestController
@Tag(name = "Organization", description = "Units, and the import of units and people")
class OrganizationCalls {

    private final Importing importing;
    private final Units units;

    OrganizationCalls(Importing importing, Units units) {
        this.importing = importing;
        this.units = units;
    }

    @PostMapping(path = "/api/organization", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
    @Operation(
            summary = "Imports units and people from comma-separated files, all or nothing; for administrators",
            description = "units: unit,name,parent,manager. "
                    + "people: username,name,email,unit,roles,language,hours,until. Either part may be missing.")
    ImportReport importFiles(
            @Parameter(hidden = true) Person reader,
            @RequestPart(name = "units", required = false) @Nullable MultipartFile unitsFile,
            @RequestPart(name = "people", required = false) @Nullable MultipartFile peopleFile)
            throws IOException {
        PeopleRights.requireChange(reader);
        if (unitsFile == null && peopleFile == null) {
            throw Refused.invalid("", "Send at least one of the parts “units” and “people”, each a file.");
        }
        try (InputStream unitRows = unitsFile == null ? null : unitsFile.getInputStream();
                InputStream personRows = peopleFile == null ? null : peopleFile.getInputStream()) {
            return importing.importing(unitRows, personRows);
        }
    }

    @GetMapping("/api/units")
    @Operation(summary = "All units by name; for administrators and auditors")
    List<Unit> all(@Parameter(hidden = true) Person reader) {
        PeopleRights.requireLook(reader);
        return units.all();
    }
}

package dev.rapport.organization.web;

import dev.rapport.organization.DefaultChange;
import dev.rapport.organization.Person;
import dev.rapport.organization.ReadingDefaults;
import dev.rapport.organization.SettingDefaults;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/organization/defaults")
@Tag(name = "Organization")
class DefaultsCalls {

    private final ReadingDefaults reading;
    private final SettingDefaults setting;

    DefaultsCalls(ReadingDefaults reading, SettingDefaults setting) {
        this.reading = reading;
        this.setting = setting;
    }

    /** Values by name: a number, or a list of keys of units. What is left out stays. */
    record NewDefaults(@Nullable Map<String, @Nullable Object> values) {}

    /** What new projects begin with. */
    record Defaults(List<DefaultView> items) {}

    @GetMapping
    @Operation(
            summary = "The thresholds, quorums and rhythms that new projects begin with, each with its range;"
                    + " for administrators, change managers and auditors")
    Defaults defaults(@Parameter(hidden = true) Person reader) {
        return new Defaults(reading.read(reader).stream().map(DefaultView::of).toList());
    }

    @PutMapping
    @Operation(
            summary = "Sets what new projects begin with; for administrators",
            description = "values: by name, such as “ballot-days”; what is left out stays. Projects that are there"
                    + " keep what they have.")
    Defaults set(@Parameter(hidden = true) Person reader, @RequestBody NewDefaults defaults) {
        setting.set(reader, defaults.values());
        return defaults(reader);
    }

    @GetMapping("/changes")
    @Operation(summary = "Who set which default, when and to what, the latest first; for who reads the defaults")
    Listing<DefaultChange> changes(
            @Parameter(hidden = true) Person reader,
            @RequestParam(required = false) @Nullable Integer limit,
            @RequestParam(required = false) @Nullable String cursor) {
        return reading.changes(reader, Limit.of(limit), cursor);
    }
}

package dev.rapport.access.web;

import dev.rapport.access.EndingSessions;
import dev.rapport.access.LinkMade;
import dev.rapport.access.MakingLinks;
import dev.rapport.access.SettingPasswords;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@RestController
@RequestMapping("/api/people/{username}")
@Tag(name = "People")
class LettingInCalls {

    record First(@Nullable String password) {}

    private final SettingPasswords passwords;
    private final MakingLinks makingLinks;
    private final EndingSessions endingSessions;

    LettingInCalls(SettingPasswords passwords, MakingLinks makingLinks, EndingSessions endingSessions) {
        this.passwords = passwords;
        this.makingLinks = makingLinks;
        this.endingSessions = endingSessions;
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Sets a first password, which its owner replaces before signing anything; for administrators")
    void password(
            @Parameter(hidden = true) Person reader,
            HttpServletRequest request,
            @PathVariable String username,
            @RequestBody First first) {
        PeopleRights.requireChange(reader);
        passwords.byAdministrator(username, first.password(), reader, Words.session(request));
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs the person out everywhere; for administrators")
    void sessions(@Parameter(hidden = true) Person reader, HttpServletRequest request, @PathVariable String username) {
        PeopleRights.requireChange(reader);
        endingSessions.end(username, Words.session(request));
    }

    @PostMapping("/link")
    @Operation(
            summary = "Makes a link that lets the person choose a password once, within 24 hours; for administrators")
    LinkMade link(
            @Parameter(hidden = true) Person reader,
            @PathVariable String username,
            @Parameter(description = "false: answer the link, to be handed over, and mail nothing")
                    @RequestParam(defaultValue = "true")
                    boolean mail) {
        PeopleRights.requireChange(reader);
        return makingLinks.make(
                username,
                mail,
                ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
    }
}

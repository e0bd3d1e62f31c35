package dev.rapport.access.web;

import dev.rapport.access.EndingSessions;
import dev.rapport.access.SettingPasswords;
import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@RequestMapping("/api/me")
@Tag(name = "Me", description = "Who is signed in")
class MyCalls {

    /** @param passwordToReplace whether the password is an administrator's and cannot sign */
    record Me(
            String username,
            String name,
            Set<Role> roles,
            @Nullable String unit,
            boolean passwordToReplace) {}

    record Change(@Nullable String current, @Nullable String password) {}

    private final SettingPasswords passwords;
    private final EndingSessions endingSessions;

    MyCalls(SettingPasswords passwords, EndingSessions endingSessions) {
        this.passwords = passwords;
        this.endingSessions = endingSessions;
    }

    @GetMapping
    @Operation(summary = "Who I am, with which roles")
    Me me(@Parameter(hidden = true) Person reader) {
        return new Me(
                reader.username(),
                reader.name(),
                reader.roles(),
                reader.unit(),
                passwords.toReplace(reader.username()));
    }

    @DeleteMapping("/sessions")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs me out everywhere, but for the session of this call, if it has one")
    void sessions(@Parameter(hidden = true) Person reader, HttpServletRequest request) {
        endingSessions.end(reader.username(), Words.session(request));
    }

    @PutMapping("/password")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Replaces my password; my other sessions end")
    void password(@Parameter(hidden = true) Person reader, HttpServletRequest request, @RequestBody Change change) {
        passwords.own(reader, change.current(), change.password(), request.getRemoteAddr(), Words.session(request));
    }
}

package dev.rapport.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ModelAttribute;

/** Gives every page its frame. */
@ControllerAdvice
class FrameAdvice {

    private final Assets assets;

    FrameAdvice(Assets assets) {
        this.assets = assets;
    }

    @ModelAttribute("assets")
    Assets assets() {
        return assets;
    }

    @ModelAttribute("frame")
    Frame frame(HttpServletRequest request) {
        Optional<Person> reader = Reader.of(request);
        Optional<CsrfToken> csrf = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
        return new Frame(
                reader.map(Person::name).orElse(null),
                reader.map(Person::username).orElse(null),
                reader.map(FrameAdvice::roles).orElse(null),
                reader.map(FrameAdvice::places).orElse(List.of()),
                csrf.map(CsrfToken::getHeaderName).orElse(""),
                csrf.map(CsrfToken::getParameterName).orElse(""),
                csrf.map(CsrfToken::getToken).orElse(""));
    }

    private static String roles(Person reader) {
        return reader.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

    private static List<Frame.Place> places(Person reader) {
        List<Frame.Place> places = new ArrayList<>();
        boolean onlyAdministers = reader.roles().equals(java.util.Set.of(Role.ADMINISTRATOR));
        if (!onlyAdministers) {
            places.add(new Frame.Place("tasks", "Tasks", "/tasks", "check2-square"));
        }
        if (!onlyAdministers && !reader.roles().equals(java.util.Set.of(Role.VENDOR))) {
            places.add(new Frame.Place("projects", "Projects", "/projects", "signpost-split"));
            places.add(new Frame.Place("history", "History", "/history", "clock-history"));
        }
        if (reader.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            places.add(new Frame.Place("people", "People", "/people", "people"));
        }
        return places;
    }
}

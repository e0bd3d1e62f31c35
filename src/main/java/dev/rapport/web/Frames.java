package dev.rapport.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the frame of a page for who reads it. */
@Component
class Frames {

    private final Assets assets;

    Frames(Assets assets) {
        this.assets = assets;
    }

    Assets assets() {
        return assets;
    }

    Frame of(HttpServletRequest request) {
        Optional<Person> reader = Reader.of(request);
        Optional<CsrfToken> csrf = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
        return new Frame(
                reader.map(Person::name).orElse(null),
                reader.map(Person::username).orElse(null),
                reader.map(Frames::roles).orElse(null),
                reader.map(Frames::places).orElse(List.of()),
                csrf.map(CsrfToken::getHeaderName).orElse(""),
                csrf.map(CsrfToken::getParameterName).orElse(""),
                csrf.map(CsrfToken::getToken).orElse(""));
    }

    ModelAndView problem(HttpServletRequest request, Problem problem) {
        ModelAndView page = new ModelAndView("web/problem", HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("frame", of(request));
        page.addObject("assets", assets);
        return page;
    }

    private static String roles(Person reader) {
        return reader.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

    private static List<Frame.Place> places(Person reader) {
        List<Frame.Place> places = new ArrayList<>();
        boolean onlyAdministers = reader.roles().equals(Set.of(Role.ADMINISTRATOR));
        if (!onlyAdministers) {
            places.add(new Frame.Place("tasks", "frame.tasks", "/tasks", "check2-square"));
        }
        if (!onlyAdministers && !reader.roles().equals(Set.of(Role.VENDOR))) {
            places.add(new Frame.Place("projects", "frame.projects", "/projects", "signpost-split"));
            if (reader.hasAny(Role.CHANGE_MANAGER, Role.AUDITOR)) {
                places.add(new Frame.Place("playbooks", "frame.playbooks", "/playbooks", "diagram-3"));
            }
            places.add(new Frame.Place("history", "frame.history", "/history", "clock-history"));
        }
        if (reader.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            places.add(new Frame.Place("people", "frame.people", "/people", "people"));
        }
        return places;
    }
}

package dev.rapport.web;

import dev.rapport.organization.Person;
import dev.rapport.organization.Role;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.context.annotation.Lazy;
import org.springframework.http.HttpStatusCode;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Makes the frame of a page for who reads it. */
@Component
class Frames {

    private final Assets assets;
    private final Unread unread;
    private final Rehearsal rehearsal;

    /** What pages tell is found when one is asked for: filters, which come before the database, may write problems. */
    Frames(Assets assets, @Lazy Unread unread, @Lazy Rehearsal rehearsal) {
        this.assets = assets;
        this.unread = unread;
        this.rehearsal = rehearsal;
    }

    Assets assets() {
        return assets;
    }

    Frame of(HttpServletRequest request) {
        boolean isPage = !Refusals.isCall(request);
        return of(request, isPage ? Reader.of(request).map(unread::of).orElse(0L) : 0);
    }

    private Frame of(HttpServletRequest request, long waiting) {
        Optional<Person> reader = Reader.of(request);
        Optional<CsrfToken> csrf = Optional.ofNullable((CsrfToken) request.getAttribute(CsrfToken.class.getName()));
        return new Frame(
                reader.map(Person::name).orElse(null),
                reader.map(Person::username).orElse(null),
                reader.map(Frames::roles).orElse(null),
                reader.map(person -> places(person, waiting, rehearsal.mayMove(person)))
                        .orElse(List.of()),
                rehearsal.now().map(Frames::rehearsed).orElse(null),
                reader.filter(rehearsal::mayMove).isPresent(),
                csrf.map(CsrfToken::getHeaderName).orElse(""),
                csrf.map(CsrfToken::getParameterName).orElse(""),
                csrf.map(CsrfToken::getToken).orElse(""));
    }

    private static Frame.Rehearsed rehearsed(Rehearsal.Now now) {
        return new Frame.Rehearsed(now.here(), now.distance(), now.ahead().toMillis());
    }

    ModelAndView problem(HttpServletRequest request, Problem problem) {
        ModelAndView page = new ModelAndView("web/problem", HttpStatusCode.valueOf(problem.status()));
        page.addObject("problem", problem);
        page.addObject("frame", of(request, 0));
        page.addObject("assets", assets);
        return page;
    }

    private static String roles(Person reader) {
        return reader.roles().stream().sorted().map(Role::title).collect(Collectors.joining(", "));
    }

    private static List<Frame.Place> places(Person reader, long waiting, boolean mayMoveClock) {
        List<Frame.Place> places = new ArrayList<>();
        boolean onlyAdministers = reader.roles().equals(Set.of(Role.ADMINISTRATOR));
        if (!onlyAdministers) {
            places.add(new Frame.Place("tasks", "frame.tasks", "/tasks", "check2-square", 0));
            places.add(new Frame.Place("messages", "frame.messages", "/messages", "envelope", waiting));
        }
        if (!onlyAdministers && !reader.roles().equals(Set.of(Role.VENDOR))) {
            places.add(new Frame.Place("projects", "frame.projects", "/projects", "signpost-split", 0));
            if (reader.hasAny(Role.CHANGE_MANAGER, Role.AUDITOR)) {
                places.add(new Frame.Place("playbooks", "frame.playbooks", "/playbooks", "diagram-3", 0));
            }
            places.add(new Frame.Place("history", "frame.history", "/history", "clock-history", 0));
        }
        if (reader.hasAny(Role.ADMINISTRATOR, Role.AUDITOR)) {
            places.add(new Frame.Place("people", "frame.people", "/people", "people", 0));
        }
        if (mayMoveClock) {
            places.add(new Frame.Place("clock", "frame.clock", "/demo/clock", "fast-forward", 0));
        }
        return places;
    }
}

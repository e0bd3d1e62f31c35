package dev.rapport.access.web;

import dev.rapport.access.EndingSessions;
import dev.rapport.access.LinkMade;
import dev.rapport.access.MakingLinks;
import dev.rapport.access.SettingPasswords;
import dev.rapport.organization.ChangingRoles;
import dev.rapport.organization.People;
import dev.rapport.organization.PeopleRights;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

@Controller
@RequestMapping("/people/{username}")
class PersonPage {

    private final People people;
    private final PersonViews views;
    private final SettingPasswords passwords;
    private final ChangingRoles changingRoles;
    private final MakingLinks makingLinks;
    private final EndingSessions endingSessions;

    PersonPage(
            People people,
            PersonViews views,
            SettingPasswords passwords,
            ChangingRoles changingRoles,
            MakingLinks makingLinks,
            EndingSessions endingSessions) {
        this.people = people;
        this.views = views;
        this.passwords = passwords;
        this.changingRoles = changingRoles;
        this.makingLinks = makingLinks;
        this.endingSessions = endingSessions;
    }

    @GetMapping
    ModelAndView page(Person reader, @PathVariable String username) {
        PeopleRights.requirePage(reader);
        return answer(HttpStatus.OK, views.of(person(username), reader, null, null, null, null, null));
    }

    @PostMapping("/password")
    ModelAndView password(
            Person reader,
            HttpServletRequest request,
            @PathVariable String username,
            @RequestParam(defaultValue = "") String password) {
        requireChange(reader);
        try {
            passwords.byAdministrator(username, password, reader, Words.session(request));
            return done(reader, username, "The password is set.", null);
        } catch (Refused refused) {
            return refused(reader, username, refused, "password", null);
        }
    }

    @PostMapping("/roles")
    ModelAndView roles(
            Person reader,
            @PathVariable String username,
            @RequestParam(name = "roles", required = false) @Nullable List<String> ticked) {
        requireChange(reader);
        List<String> roles = ticked == null ? List.of() : ticked;
        try {
            changingRoles.change(username, roles, reader);
            return done(reader, username, "The roles are saved.", null);
        } catch (Refused refused) {
            return refused(reader, username, refused, "roles", roles);
        }
    }

    @PostMapping("/link")
    ModelAndView link(Person reader, @PathVariable String username, @RequestParam(defaultValue = "true") boolean mail) {
        requireChange(reader);
        try {
            LinkMade link = makingLinks.make(
                    username,
                    mail,
                    ServletUriComponentsBuilder.fromCurrentContextPath().toUriString());
            return done(reader, username, link.note(), link);
        } catch (Refused refused) {
            return refused(reader, username, refused, "link", null);
        }
    }

    @PostMapping("/sign-out")
    ModelAndView signOut(Person reader, HttpServletRequest request, @PathVariable String username) {
        requireChange(reader);
        endingSessions.end(username, Words.session(request));
        return done(reader, username, "Signed out everywhere.", null);
    }

    private static void requireChange(Person reader) {
        PeopleRights.requirePage(reader);
        PeopleRights.requireChange(reader);
    }

    private Person person(String username) {
        return people.find(username).orElseThrow(() -> Refused.notFound("person"));
    }

    private ModelAndView done(Person reader, String username, String done, @Nullable LinkMade link) {
        return answer(HttpStatus.OK, views.of(person(username), reader, null, done, null, null, link));
    }

    private ModelAndView refused(
            Person reader, String username, Refused refused, String at, @Nullable List<String> roles) {
        return answer(
                HttpStatus.UNPROCESSABLE_ENTITY,
                views.of(person(username), reader, roles, null, refused.getMessage(), at, null));
    }

    private static ModelAndView answer(HttpStatus status, PersonView view) {
        return new ModelAndView("access/person", Map.of("view", view), status);
    }
}

package dev.rapport.access.web;

import dev.rapport.access.EndingSessions;
import dev.rapport.access.LocalAddress;
import dev.rapport.access.PasswordState;
import dev.rapport.access.SettingPasswords;
import dev.rapport.access.TooManyTries;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class PasswordPage {

    private final SettingPasswords passwords;
    private final EndingSessions endingSessions;

    PasswordPage(SettingPasswords passwords, EndingSessions endingSessions) {
        this.passwords = passwords;
        this.endingSessions = endingSessions;
    }

    @GetMapping("/password")
    ModelAndView page(Person reader, HttpServletRequest request, @RequestParam(required = false) @Nullable String to) {
        return page(reader, request, HttpStatus.OK, to, false, null, null);
    }

    @PostMapping("/password/sign-out-elsewhere")
    String signOutElsewhere(Person reader, HttpServletRequest request) {
        endingSessions.end(reader.username(), Words.session(request));
        return "redirect:/password?ended";
    }

    @PostMapping("/password")
    ModelAndView change(
            Person reader,
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String current,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again,
            @RequestParam(required = false) @Nullable String to) {
        if (!password.equals(again)) {
            return page(reader, request, HttpStatus.UNPROCESSABLE_ENTITY, to, false, Words.NOT_THE_SAME, "again");
        }
        try {
            passwords.own(reader, current, password, request.getRemoteAddr(), Words.session(request));
            return page(reader, request, HttpStatus.OK, to, true, null, null);
        } catch (TooManyTries slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
            return page(reader, request, HttpStatus.TOO_MANY_REQUESTS, to, false, slowed.sentence(), "current");
        } catch (Refused refused) {
            HttpStatusCode status = HttpStatusCode.valueOf(refused.reason().status());
            return page(reader, request, status, to, false, refused.getMessage(), Words.field(refused));
        }
    }

    private ModelAndView page(
            Person reader,
            HttpServletRequest request,
            HttpStatusCode status,
            @Nullable String to,
            boolean changed,
            @Nullable String problem,
            @Nullable String at) {
        PasswordView view = new PasswordView(
                LocalAddress.of(to),
                passwords.toReplace(reader.username()),
                changed,
                passwords.state(reader.username()) != PasswordState.NONE,
                endingSessions.count(reader.username(), Words.session(request)),
                request.getParameter("ended") != null,
                problem,
                at);
        return new ModelAndView("access/password", Map.of("view", view), status);
    }
}

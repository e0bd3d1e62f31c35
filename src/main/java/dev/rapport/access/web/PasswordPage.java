package dev.rapport.access.web;

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

    PasswordPage(SettingPasswords passwords) {
        this.passwords = passwords;
    }

    @GetMapping("/password")
    ModelAndView page(Person reader, @RequestParam(required = false) @Nullable String to) {
        return page(reader, HttpStatus.OK, to, false, null, null);
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
            return page(reader, HttpStatus.UNPROCESSABLE_ENTITY, to, false, Words.NOT_THE_SAME, "again");
        }
        try {
            passwords.own(reader, current, password, request.getRemoteAddr(), Words.session(request));
            return page(reader, HttpStatus.OK, to, true, null, null);
        } catch (TooManyTries slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
            return page(reader, HttpStatus.TOO_MANY_REQUESTS, to, false, slowed.sentence(), "current");
        } catch (Refused refused) {
            HttpStatusCode status = HttpStatusCode.valueOf(refused.reason().status());
            return page(reader, status, to, false, refused.getMessage(), Words.field(refused));
        }
    }

    private ModelAndView page(
            Person reader,
            HttpStatusCode status,
            @Nullable String to,
            boolean changed,
            @Nullable String problem,
            @Nullable String at) {
        PasswordView view =
                new PasswordView(LocalAddress.of(to), passwords.toReplace(reader.username()), changed, problem, at);
        return new ModelAndView("access/password", Map.of("view", view), status);
    }
}

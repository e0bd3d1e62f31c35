package dev.rapport.access.web;

import dev.rapport.access.LocalAddress;
import dev.rapport.access.SessionStart;
import dev.rapport.access.SettingPasswords;
import dev.rapport.access.SigningIn;
import dev.rapport.access.TooManyTries;
import dev.rapport.organization.Person;
import dev.rapport.web.Reader;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

@Controller
class SignInPage {

    private static final String WRONG = "Username or password is wrong, or the access has ended.";

    private final SigningIn signingIn;
    private final SessionStart sessionStart;
    private final SettingPasswords passwords;
    private final SignInViews views;

    SignInPage(SigningIn signingIn, SessionStart sessionStart, SettingPasswords passwords, SignInViews views) {
        this.signingIn = signingIn;
        this.sessionStart = sessionStart;
        this.passwords = passwords;
        this.views = views;
    }

    @GetMapping("/sign-in")
    ModelAndView page(HttpServletRequest request, @RequestParam(required = false) @Nullable String to) {
        if (Reader.of(request).isPresent()) {
            return new ModelAndView("redirect:" + LocalAddress.of(to));
        }
        return page(HttpStatus.OK, views.untouched(request, LocalAddress.of(to)));
    }

    @PostMapping("/sign-in")
    ModelAndView signIn(
            HttpServletRequest request,
            HttpServletResponse response,
            @RequestParam(defaultValue = "") String username,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(required = false) @Nullable String to) {
        String next = LocalAddress.of(to);
        try {
            Person person = signingIn.signIn(username, password, request.getRemoteAddr());
            sessionStart.begin(person, request, response);
            return new ModelAndView("redirect:" + (passwords.toReplace(person.username()) ? replace(next) : next));
        } catch (TooManyTries slowed) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(slowed.seconds()));
            return page(HttpStatus.TOO_MANY_REQUESTS, views.afterTry(request, username, next, slowed.sentence()));
        } catch (BadCredentialsException wrong) {
            return page(HttpStatus.UNAUTHORIZED, views.afterTry(request, username, next, WRONG));
        }
    }

    private static ModelAndView page(HttpStatus status, SignInView view) {
        return new ModelAndView("access/sign-in", Map.of("view", view), status);
    }

    private static String replace(String next) {
        return "/password?to=" + URLEncoder.encode(next, StandardCharsets.UTF_8);
    }
}

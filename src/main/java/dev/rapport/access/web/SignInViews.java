package dev.rapport.access.web;

import dev.rapport.access.SignInWays;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** Gathers what the sign-in page shows. */
@Component
class SignInViews {

    private static final Set<String> REFUSALS = Set.of("unknown", "unnamed", "ended", "roleless", "unreachable");

    private final SignInWays ways;
    private final DemoDoors doors;

    SignInViews(SignInWays ways, DemoDoors doors) {
        this.ways = ways;
        this.doors = doors;
    }

    /** Before anything was typed. */
    SignInView untouched(HttpServletRequest request, String to) {
        boolean form = ways.passwords() || request.getParameter("password") != null;
        return view("", to, null, form, request);
    }

    SignInView afterTry(HttpServletRequest request, String username, String to, String problem) {
        return view(username, to, problem, true, request);
    }

    private SignInView view(
            String username, String to, @Nullable String problem, boolean form, HttpServletRequest request) {
        boolean demo = doors.open() && ways.passwords();
        String out = request.getParameter("out");
        return new SignInView(
                username,
                to,
                problem,
                out != null,
                demo,
                demo ? doors.doors() : java.util.List.of(),
                form,
                ways.provider()
                        .map(name -> new SignInView.Provider(
                                name,
                                "/sign-in/with/provider?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8),
                                refusal(request),
                                "provider".equals(out) ? ways.signOutAddress(base()) : null))
                        .orElse(null));
    }

    private static @Nullable String refusal(HttpServletRequest request) {
        String refused = request.getParameter("refused");
        if (refused == null) {
            return null;
        }
        return "signin.refused." + (REFUSALS.contains(refused) ? refused : "failed");
    }

    private static String base() {
        return ServletUriComponentsBuilder.fromCurrentContextPath().toUriString();
    }
}

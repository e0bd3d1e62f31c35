package dev.rapport.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.HtmlUtils;

/** Says in plain words that the database is away or full. Comes first: even to read a session takes the database. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class Outages extends OncePerRequestFilter {

    private static final String SECONDS = "5";
    private static final String POLICY =
            "default-src 'none'; style-src 'self'; font-src 'self'; frame-ancestors 'none';"
                    + " base-uri 'none'; form-action 'none'";

    private final Refusals refusals;
    private final Assets assets;

    Outages(Refusals refusals, Assets assets) {
        this.refusals = refusals;
        this.assets = assets;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        try {
            rest.doFilter(request, response);
        } catch (ServletException | IOException | RuntimeException failure) {
            Optional<Outage> outage = Outage.of(failure);
            if (outage.isEmpty() || response.isCommitted()) {
                throw failure;
            }
            answer(request, response, outage.get().problem());
        }
    }

    private void answer(HttpServletRequest request, HttpServletResponse response, Problem problem) throws IOException {
        String id = response.getHeader(RequestContext.HEADER);
        response.reset();
        if (id != null) {
            response.setHeader(RequestContext.HEADER, id);
        }
        response.setHeader(HttpHeaders.RETRY_AFTER, SECONDS);
        response.setHeader("Content-Security-Policy", POLICY);
        BrowserRules.in(request, response);
        if (Refusals.isCall(request) || SentForm.byScript(request)) {
            refusals.write(response, problem);
        } else {
            page(response, problem);
        }
    }

    private void page(HttpServletResponse response, Problem problem) throws IOException {
        StringBuilder styles = new StringBuilder();
        assets.styles("app")
                .forEach(style -> styles.append("<link rel=\"stylesheet\" href=\"")
                        .append(style)
                        .append("\">"));
        response.setStatus(problem.status());
        response.setContentType(MediaType.TEXT_HTML_VALUE);
        response.setCharacterEncoding(StandardCharsets.UTF_8.name());
        response.getWriter().write("""
                <!doctype html>
                <html lang="en"><head><meta charset="utf-8">
                <meta name="viewport" content="width=device-width, initial-scale=1">
                <title>%1$s · Rapport</title>%3$s</head>
                <body><div class="alone"><main id="content"><div class="error-page"><h1 class="h-large">%1$s</h1>
                <p>%2$s</p><p>If you were sending a form, stay here and reload this
                page in a moment: your browser then sends what you had filled in once more.</p></div></main></div></body></html>
                """.formatted(
                        HtmlUtils.htmlEscape(problem.title()), HtmlUtils.htmlEscape(problem.detail()), styles));
    }
}

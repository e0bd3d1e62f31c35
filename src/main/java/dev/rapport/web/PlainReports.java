package dev.rapport.web;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

/**
 * Answers in the form of all other refusals what the server itself refuses before it asks Rapport, such as a request that
 * is no HTTP.
 */
public final class PlainReports extends ErrorReportValve {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String PAGE = """
            <!doctype html>
            <html lang="en"><head><meta charset="utf-8"><title>%1$s · Rapport</title></head>
            <body><main><h1>%1$s</h1><p>%2$s</p><p><a href="/">Go to Rapport</a></p></main></body></html>
            """;

    PlainReports() {}

    @Component
    static final class AtTheDoor implements WebServerFactoryCustomizer<TomcatServletWebServerFactory> {

        @Override
        public void customize(TomcatServletWebServerFactory server) {
            server.addContextCustomizers(
                    context -> context.getParent().getPipeline().addValve(new PlainReports()));
        }
    }

    @Override
    protected void report(Request request, Response response, @Nullable Throwable failure) {
        boolean silent = response.getStatus() < 400 || response.getContentWritten() > 0;
        if (silent || !response.setErrorReported()) {
            return;
        }
        try {
            write(request, response, NotFoundPages.problem(response.getStatus()));
        } catch (IOException gone) {
            // whoever asked does not listen any more
        }
    }

    private static void write(Request request, Response response, Problem problem) throws IOException {
        boolean page = String.valueOf(request.getHeader("Accept")).contains("text/html");
        byte[] text = (page ? page(problem) : document(problem)).getBytes(StandardCharsets.UTF_8);
        response.setContentType(page ? "text/html;charset=UTF-8" : "application/problem+json");
        response.setHeader("Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'");
        BrowserRules.in(request, response);
        response.getOutputStream().write(text);
        response.finishResponse();
    }

    private static String document(Problem problem) throws JsonProcessingException {
        return JSON.writeValueAsString(problem);
    }

    private static String page(Problem problem) {
        return PAGE.formatted(HtmlUtils.htmlEscape(problem.title()), HtmlUtils.htmlEscape(problem.detail()));
    }
}

package dev.rapport.playbook.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.playbook.FileLimits;
import dev.rapport.refusal.Refused;
import dev.rapport.web.Problem;
import dev.rapport.web.Refusals;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Refuses an upload of playbooks by its declared length, before any of it is read. */
@Component
@Order(0)
class UploadLimit extends OncePerRequestFilter {

    private final Refusals refusals;
    private final ObjectMapper json;

    UploadLimit(Refusals refusals, ObjectMapper json) {
        this.refusals = refusals;
        this.json = json;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getServletPath();
        boolean ours = path.startsWith("/api/playbooks") || path.startsWith("/engine-rest/");
        return !ours || request.getContentLengthLong() <= FileLimits.LARGEST_UPLOAD;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain rest)
            throws ServletException, IOException {
        Refused refused = FileLimits.uploadTooLarge();
        if (request.getServletPath().startsWith("/engine-rest/")) {
            response.setStatus(refused.reason().status());
            response.setContentType(MediaType.APPLICATION_JSON_VALUE);
            json.writeValue(response.getOutputStream(), ModelerRefusal.of(refused));
        } else {
            refusals.write(response, Problem.of(refused));
        }
    }
}

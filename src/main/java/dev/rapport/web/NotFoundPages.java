package dev.rapport.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** The last resort for failures outside any controller, in the same words and forms. */
@Controller
class NotFoundPages implements ErrorController {

    private final ObjectMapper json;
    private final Frames frames;

    NotFoundPages(ObjectMapper json, Frames frames) {
        this.json = json;
        this.frames = frames;
    }

    @RequestMapping("/error")
    Object error(HttpServletRequest request) throws com.fasterxml.jackson.core.JsonProcessingException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        Problem problem = problem(status instanceof Integer number ? number : 404);
        Object asked = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
        if (Refusals.isCall(String.valueOf(asked))) {
            return ResponseEntity.status(problem.status())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(json.writeValueAsString(problem));
        }
        return frames.problem(request, problem);
    }

    static Problem problem(int status) {
        return switch (status) {
            case 401 -> Problem.of(401, "Sign in first", "Sign in and try again.");
            case 403 -> Problem.of(403, "You may not do this", "Go back, reload the page and try again.");
            case 404 ->
                Problem.of(404, "There is nothing here", "This address does not exist, or it is not yours to see.");
            case 405, 501, 505 ->
                Problem.of(status, "Not possible here", "No request of that method or form is answered here.");
            case 413 -> Problem.of(413, "That is too large", "A file may have up to 20 MB.");
            case 429 ->
                Problem.of(
                        429,
                        "Too many tries",
                        "This was asked for too often within a minute. Nothing was changed; wait a minute, then try again.");
            default -> status < 500 ? unreadable(status) : failed(status);
        };
    }

    private static Problem unreadable(int status) {
        return Problem.of(status, "That could not be read", "The request is not well formed.");
    }

    private static Problem failed(int status) {
        return Problem.of(
                status, "That did not work", "Something went wrong on our side. Nothing was changed; try again.");
    }
}

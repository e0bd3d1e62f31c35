package dev.rapport.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.rapport.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;

/** Turns every failure into a problem document for calls and into a page for people; never a stack trace. */
@ControllerAdvice
@Component
public class Refusals {

    private static final Logger LOG = LoggerFactory.getLogger(Refusals.class);

    private final ObjectMapper json;
    private final Frames frames;

    Refusals(ObjectMapper json, Frames frames) {
        this.json = json;
        this.frames = frames;
    }

    @ExceptionHandler
    Object refused(Refused refused, HttpServletRequest request) {
        return answer(request, Problem.of(refused));
    }

    @ExceptionHandler
    Object unreadable(HttpMessageNotReadableException failure, HttpServletRequest request) {
        return answer(request, Problem.of(Unreadable.refusal(failure)));
    }

    @ExceptionHandler
    Object wrongType(MethodArgumentTypeMismatchException failure, HttpServletRequest request) {
        String given = failure.getValue() instanceof Object[] several
                ? Arrays.stream(several).map(String::valueOf).collect(Collectors.joining(", "))
                : String.valueOf(failure.getValue());
        return answer(
                request,
                Problem.of(Refused.invalid(
                        "/" + failure.getName(), "“" + failure.getName() + "” cannot be “" + given + "”.")));
    }

    @ExceptionHandler
    Object missing(MissingServletRequestParameterException failure, HttpServletRequest request) {
        return answer(request, Problem.of(needed(failure.getParameterName())));
    }

    @ExceptionHandler
    Object missing(MissingServletRequestPartException failure, HttpServletRequest request) {
        return answer(request, Problem.of(needed(failure.getRequestPartName())));
    }

    /** A form's fields have names that no form of ours has. */
    @ExceptionHandler
    Object oddNames(RequestRejectedException failure, HttpServletRequest request) {
        return answer(request, Problem.of(Refused.malformed("The names of the fields cannot be read.")));
    }

    @ExceptionHandler
    Object noForm(MultipartException failure, HttpServletRequest request) {
        return answer(request, Problem.of(Refused.malformed("A whole form of type multipart/form-data is needed.")));
    }

    private static Refused needed(String name) {
        return Refused.malformed("/" + name, "“" + name + "” is needed.");
    }

    @ExceptionHandler
    Object tooLarge(MaxUploadSizeExceededException failure, HttpServletRequest request) {
        return answer(request, Problem.of(Refused.tooLarge("A file may have up to 20 MB.")));
    }

    /** Somebody else's act came in between, and trying again did not help. */
    @ExceptionHandler
    Object overtaken(ConcurrencyFailureException failure, HttpServletRequest request) {
        if (TryingAgain.isAhead(request)) {
            throw failure;
        }
        return answer(
                request,
                Problem.of(Refused.overtaken(
                        "Others acted here at the same moment, and nothing of yours was changed. Try again.")));
    }

    @ExceptionHandler
    Object anything(Exception failure, HttpServletRequest request) throws Exception {
        if (failure instanceof ErrorResponse known) {
            return answer(request, problem(known.getStatusCode()));
        }
        if (failure instanceof org.springframework.security.core.AuthenticationException
                || failure instanceof org.springframework.security.access.AccessDeniedException
                || failure instanceof AsyncRequestNotUsableException) {
            throw failure;
        }
        if (Outage.of(failure).isPresent()) {
            throw failure;
        }
        if (Unstorable.is(failure)) {
            return answer(
                    request,
                    Problem.of(Refused.malformed("A value holds a character or a figure that cannot be stored.")));
        }
        if (failure instanceof IllegalArgumentException && isOfNoType(request)) {
            return answer(request, problem(HttpStatus.UNSUPPORTED_MEDIA_TYPE));
        }
        LOG.error("{} {} failed", request.getMethod(), RequestContext.route(request), failure);
        return answer(
                request,
                Problem.of(
                        500, "That did not work", "Something went wrong on our side. Nothing was changed; try again."));
    }

    /** Spring does not refuse a document whose type has a wildcard: it fails. */
    private static boolean isOfNoType(HttpServletRequest request) {
        return String.valueOf(request.getContentType()).contains("*");
    }

    private static Problem problem(HttpStatusCode status) {
        return switch (status.value()) {
            case 404 ->
                Problem.of(404, "There is nothing here", "This address does not exist, or it is not yours to see.");
            case 405 -> Problem.of(405, "Not possible here", "This address does not answer that method.");
            case 406 -> Problem.of(406, "Not available in that form", "This address answers application/json.");
            case 415 ->
                Problem.of(415, "Not readable in that form", "Send application/json, or the multipart form described.");
            default -> Problem.of(status.value(), "That could not be read", "A needed part or parameter is missing.");
        };
    }

    private Object answer(HttpServletRequest request, Problem problem) {
        return isCall(request) ? document(problem) : frames.problem(request, problem);
    }

    /** Whether a program asks, and not a person's browser for a page. */
    public static boolean isCall(HttpServletRequest request) {
        return isCall(request.getServletPath());
    }

    /** @param path decoded, as controllers are found by it */
    static boolean isCall(String path) {
        return path.startsWith("/api/")
                || path.startsWith("/engine-rest/")
                || path.startsWith("/v3/")
                || path.startsWith("/actuator");
    }

    private static ResponseEntity<Problem> document(Problem problem) {
        return ResponseEntity.status(problem.status())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }

    /** For filters, which run before any controller. */
    public void write(HttpServletResponse response, Problem problem) throws IOException {
        response.setStatus(problem.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}

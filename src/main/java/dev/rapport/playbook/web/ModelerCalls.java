package dev.rapport.playbook.web;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.JsonNode;
import dev.rapport.check.Artefact;
import dev.rapport.organization.Person;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Brought;
import dev.rapport.playbook.Draft;
import dev.rapport.playbook.DraftState;
import dev.rapport.playbook.FileLimits;
import dev.rapport.playbook.Origin;
import dev.rapport.playbook.PlaybookRights;
import dev.rapport.playbook.PublishAlone;
import dev.rapport.playbook.PublishingAtOnce;
import dev.rapport.playbook.StartingPlaybook;
import dev.rapport.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.util.WebUtils;

/** The four calls of the desktop Camunda Modeler, answered as it expects, through the same door as everything else. */
@RestController
@RequestMapping("/engine-rest")
class ModelerCalls {

    private static final String VERSION = "7.24.0";

    private final BringingDraft bringing;
    private final PublishingAtOnce atOnce;
    private final PublishAlone alone;
    private final StartingPlaybook starting;

    ModelerCalls(BringingDraft bringing, PublishingAtOnce atOnce, PublishAlone alone, StartingPlaybook starting) {
        this.bringing = bringing;
        this.atOnce = atOnce;
        this.alone = alone;
        this.starting = starting;
    }

    /** @param variables each a value, or an object that holds it as {@code value} */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record Start(@Nullable String businessKey, @Nullable Map<String, @Nullable JsonNode> variables) {}

    /** A run as it begins. */
    record Run(
            String id,
            String definitionId,
            String businessKey,
            boolean ended,
            boolean suspended,
            @Nullable String tenantId,
            List<Object> links) {}

    @GetMapping("/version")
    Map<String, String> version(Person reader) {
        PlaybookRights.requireChange(reader);
        return Map.of("version", VERSION);
    }

    /** Only tells the modeler that its address and credentials are right. */
    @GetMapping("/deployment")
    List<Object> deployments(Person reader) {
        PlaybookRights.requireChange(reader);
        return List.of();
    }

    @PostMapping("/deployment/create")
    ResponseEntity<Object> create(
            Person reader,
            HttpServletRequest request,
            @RequestParam(name = "deployment-name", required = false) @Nullable String name,
            @RequestParam(name = "deployment-source", required = false) @Nullable String source,
            @RequestParam(name = "tenant-id", required = false) @Nullable String tenant) {
        PlaybookRights.requireChange(reader);
        if (tenant != null && !tenant.isBlank()) {
            throw Refused.malformed("Leave the tenant id empty: there is one organization here.");
        }
        Brought brought = bring(Uploads.read(uploaded(request)), reader);
        Draft draft = brought.draft();
        if (draft != null && draft.state() == DraftState.FAULTY) {
            return ResponseEntity.badRequest().body(ModelerRefusal.of(draft));
        }
        return ResponseEntity.ok(deployment(brought, name, source));
    }

    private static List<MultipartFile> uploaded(HttpServletRequest request) {
        MultipartHttpServletRequest form = WebUtils.getNativeRequest(request, MultipartHttpServletRequest.class);
        if (form == null) {
            throw Refused.malformed("Send the files as parts of a form of type multipart/form-data.");
        }
        return form.getMultiFileMap().values().stream().flatMap(List::stream).toList();
    }

    private Brought bring(List<Artefact> files, Person reader) {
        return alone.on()
                ? atOnce.publish(files, reader, Origin.MODELER)
                : bringing.bring(files, reader, Origin.MODELER);
    }

    private static Deployment deployment(Brought brought, @Nullable String name, @Nullable String source) {
        if (brought.version() != null) {
            return Deployment.of(
                    brought.version(), name == null ? brought.version().playbook() : name, source);
        }
        Draft draft = Objects.requireNonNull(brought.draft());
        return Deployment.of(draft, name == null ? draft.playbook() : name, source);
    }

    @PostMapping("/process-definition/{definition}/start")
    Run start(Person reader, @PathVariable String definition, @RequestBody Start start) {
        Map<String, String> given = new TreeMap<>();
        if (start.variables() != null) {
            start.variables().forEach((variable, value) -> given.put(variable, text(value)));
        }
        String project = start.businessKey() == null ? "" : start.businessKey();
        String run = starting.start(definition, project, given, reader);
        return new Run(run, definition, project, false, false, null, List.of());
    }

    private static String text(@Nullable JsonNode variable) {
        if (variable == null) {
            return "";
        }
        return (variable.isObject() ? variable.path("value") : variable).asText("");
    }

    @ExceptionHandler
    ResponseEntity<ModelerRefusal> refused(Refused refused) {
        int status = refused.reason().status();
        boolean correctable =
                refused.reason() == Refused.Reason.INVALID || refused.reason() == Refused.Reason.OVERTAKEN;
        return ResponseEntity.status(correctable ? 400 : status)
                .contentType(MediaType.APPLICATION_JSON)
                .body(ModelerRefusal.of(refused));
    }

    @ExceptionHandler
    ResponseEntity<ModelerRefusal> tooLarge(MaxUploadSizeExceededException failure) {
        return refused(FileLimits.uploadTooLarge());
    }

    @ExceptionHandler
    ResponseEntity<ModelerRefusal> unreadable(HttpMessageNotReadableException failure) {
        return refused(Refused.malformed("A JSON document with “businessKey” and “variables” is needed."));
    }
}

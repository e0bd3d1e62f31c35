package dev.rapport.playbook.web;

import dev.rapport.organization.Person;
import dev.rapport.playbook.BringingBack;
import dev.rapport.playbook.BringingDraft;
import dev.rapport.playbook.Brought;
import dev.rapport.playbook.Origin;
import dev.rapport.playbook.PlaybookRights;
import dev.rapport.playbook.ReinstatingPlaybook;
import dev.rapport.playbook.RetiringPlaybook;
import dev.rapport.refusal.FieldProblem;
import dev.rapport.refusal.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

@Controller
class PlaybooksController {

    private final PlaybookPages pages;
    private final BringingDraft bringing;
    private final BringingBack bringingBack;
    private final RetiringPlaybook retiring;
    private final ReinstatingPlaybook reinstating;

    PlaybooksController(
            PlaybookPages pages,
            BringingDraft bringing,
            BringingBack bringingBack,
            RetiringPlaybook retiring,
            ReinstatingPlaybook reinstating) {
        this.pages = pages;
        this.bringing = bringing;
        this.bringingBack = bringingBack;
        this.retiring = retiring;
        this.reinstating = reinstating;
    }

    @GetMapping("/playbooks")
    String all(Person reader, @RequestParam(required = false) @Nullable String cursor, Model page) {
        PlaybookRights.requirePage(reader);
        page.addAttribute("list", pages.all(reader, cursor));
        return "playbook/playbooks";
    }

    @PostMapping("/playbooks")
    String bring(
            Person reader,
            @RequestParam(required = false) @Nullable List<MultipartFile> files,
            Model page,
            HttpServletResponse response,
            RedirectAttributes afterwards) {
        PlaybookRights.requirePage(reader);
        PlaybookRights.requireChange(reader);
        try {
            Brought brought = bringing.bring(Uploads.read(chosen(files)), reader, Origin.PAGE);
            if (brought.draft() == null) {
                afterwards.addAttribute("said", "same");
                return "redirect:/playbooks/"
                        + Objects.requireNonNull(brought.version()).playbook();
            }
            return "redirect:/playbooks/drafts/" + brought.draft().id();
        } catch (Refused refused) {
            show(refused, page, response);
            return all(reader, null, page);
        }
    }

    /** A browser sends an empty part where nothing was chosen. */
    private static List<MultipartFile> chosen(@Nullable List<MultipartFile> parts) {
        return Stream.ofNullable(parts)
                .flatMap(List::stream)
                .filter(part -> !String.valueOf(part.getOriginalFilename()).isEmpty())
                .toList();
    }

    @GetMapping("/playbooks/{playbook}")
    String one(Person reader, @PathVariable("playbook") String key, Model page) {
        PlaybookRights.requirePage(reader);
        page.addAttribute("playbook", pages.one(reader, key));
        return "playbook/playbook";
    }

    @PostMapping("/playbooks/{playbook}/versions/{number}/bring-back")
    String bringBack(
            Person reader,
            @PathVariable("playbook") String key,
            @PathVariable int number,
            Model page,
            HttpServletResponse response) {
        PlaybookRights.requirePage(reader);
        return attempt(
                () -> "redirect:/playbooks/drafts/"
                        + bringingBack.bringBack(key, number, reader).id(),
                reader,
                key,
                page,
                response);
    }

    @PostMapping("/playbooks/{playbook}/retire")
    String retire(
            Person reader,
            @PathVariable("playbook") String key,
            @RequestParam(defaultValue = "") String reason,
            Model page,
            HttpServletResponse response) {
        PlaybookRights.requirePage(reader);
        page.addAttribute("reason", reason);
        return attempt(
                () -> {
                    retiring.retire(key, reader, reason);
                    return "redirect:/playbooks/" + key;
                },
                reader,
                key,
                page,
                response);
    }

    @PostMapping("/playbooks/{playbook}/reinstate")
    String reinstate(Person reader, @PathVariable("playbook") String key, Model page, HttpServletResponse response) {
        PlaybookRights.requirePage(reader);
        return attempt(
                () -> {
                    reinstating.reinstate(key, reader);
                    return "redirect:/playbooks/" + key;
                },
                reader,
                key,
                page,
                response);
    }

    private String attempt(Supplier<String> act, Person reader, String key, Model page, HttpServletResponse response) {
        PlaybookRights.requireChange(reader);
        try {
            return act.get();
        } catch (Refused refused) {
            if (refused.reason() == Refused.Reason.NOT_FOUND) {
                throw refused;
            }
            show(refused, page, response);
            return one(reader, key, page);
        }
    }

    /** Notes on a page why what was asked did not happen. */
    static void show(Refused refused, Model page, HttpServletResponse response) {
        response.setStatus(refused.reason().status());
        page.addAttribute(
                "problems",
                refused.problems().isEmpty()
                        ? List.of(new FieldProblem("", String.valueOf(refused.getMessage())))
                        : refused.problems());
    }
}

package dev.rapport.playbook.web;

import dev.rapport.organization.Person;
import dev.rapport.playbook.DraftId;
import dev.rapport.playbook.PlaybookRights;
import dev.rapport.playbook.PublishingPlaybook;
import dev.rapport.playbook.RefusingDraft;
import dev.rapport.playbook.TakingBackDraft;
import dev.rapport.refusal.Refused;
import jakarta.servlet.http.HttpServletResponse;
import java.util.function.Consumer;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class DraftsController {

    private final DraftPages pages;
    private final PublishingPlaybook publishing;
    private final RefusingDraft refusing;
    private final TakingBackDraft takingBack;

    DraftsController(
            DraftPages pages, PublishingPlaybook publishing, RefusingDraft refusing, TakingBackDraft takingBack) {
        this.pages = pages;
        this.publishing = publishing;
        this.refusing = refusing;
        this.takingBack = takingBack;
    }

    @GetMapping("/playbooks/drafts/{draft}")
    String one(Person reader, @PathVariable("draft") String id, Model page) {
        PlaybookRights.requirePage(reader);
        page.addAttribute("draft", pages.of(reader, DraftId.of(id)));
        return "playbook/draft";
    }

    @PostMapping("/playbooks/drafts/{draft}/publish")
    String publish(Person reader, @PathVariable("draft") String id, Model page, HttpServletResponse response) {
        return attempt(draft -> publishing.publish(draft, reader), reader, id, page, response);
    }

    @PostMapping("/playbooks/drafts/{draft}/refuse")
    String refuse(
            Person reader,
            @PathVariable("draft") String id,
            @RequestParam(defaultValue = "") String reason,
            Model page,
            HttpServletResponse response) {
        page.addAttribute("reason", reason);
        return attempt(draft -> refusing.refuse(draft, reader, reason), reader, id, page, response);
    }

    @PostMapping("/playbooks/drafts/{draft}/take-back")
    String takeBack(Person reader, @PathVariable("draft") String id, Model page, HttpServletResponse response) {
        return attempt(draft -> takingBack.takeBack(draft, reader), reader, id, page, response);
    }

    private String attempt(Consumer<DraftId> act, Person reader, String id, Model page, HttpServletResponse response) {
        PlaybookRights.requirePage(reader);
        PlaybookRights.requireChange(reader);
        try {
            act.accept(DraftId.of(id));
            return "redirect:/playbooks/drafts/" + id;
        } catch (Refused refused) {
            if (refused.reason() == Refused.Reason.NOT_FOUND) {
                throw refused;
            }
            PlaybooksController.show(refused, page, response);
            return one(reader, id, page);
        }
    }
}

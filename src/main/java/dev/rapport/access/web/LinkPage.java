package dev.rapport.access.web;

import dev.rapport.access.SessionStart;
import dev.rapport.access.UsingLinks;
import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Opening a link changes nothing, since mail programs open links too; choosing the password uses it up. */
@Controller
@RequestMapping("/link/{token}")
class LinkPage {

    private final UsingLinks links;
    private final SessionStart sessionStart;

    LinkPage(UsingLinks links, SessionStart sessionStart) {
        this.links = links;
        this.sessionStart = sessionStart;
    }

    @GetMapping
    ModelAndView open(@PathVariable String token) {
        return links.owner(token)
                .map(owner -> page(token, owner, HttpStatus.OK, null, null))
                .orElseGet(LinkPage::ended);
    }

    @PostMapping
    ModelAndView choose(
            HttpServletRequest request,
            HttpServletResponse response,
            @PathVariable String token,
            @RequestParam(defaultValue = "") String password,
            @RequestParam(defaultValue = "") String again) {
        Person owner = links.owner(token).orElse(null);
        if (owner == null) {
            return ended();
        }
        if (!password.equals(again)) {
            return page(token, owner, HttpStatus.UNPROCESSABLE_ENTITY, Words.NOT_THE_SAME, "again");
        }
        try {
            sessionStart.begin(links.choose(token, password), request, response);
            return new ModelAndView("redirect:/");
        } catch (Refused refused) {
            return refused.reason() == Refused.Reason.NOT_FOUND
                    ? ended()
                    : page(token, owner, HttpStatus.UNPROCESSABLE_ENTITY, refused.getMessage(), Words.field(refused));
        }
    }

    private static ModelAndView page(
            String token, Person owner, HttpStatus status, @Nullable String problem, @Nullable String at) {
        LinkView view = new LinkView("/link/" + token, owner.name(), owner.username(), problem, at);
        return new ModelAndView("access/link", Map.of("view", view), status);
    }

    private static ModelAndView ended() {
        return new ModelAndView("access/link-ended", Map.of(), HttpStatus.NOT_FOUND);
    }
}

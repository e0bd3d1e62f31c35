package dev.rapport.correspondence.web;

import dev.rapport.correspondence.Message;
import dev.rapport.correspondence.OwnMessages;
import dev.rapport.organization.Person;
import dev.rapport.paging.Limit;
import dev.rapport.paging.Listing;
import dev.rapport.tasklist.ProjectOwners;
import dev.rapport.web.Names;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

@Controller
class MessagesController {

    private final OwnMessages messages;
    private final ProjectOwners projects;
    private final Names names;

    MessagesController(OwnMessages messages, ProjectOwners projects, Names names) {
        this.messages = messages;
        this.projects = projects;
        this.names = names;
    }

    /** A message in words. */
    public record Row(
            String id,
            String subject,
            List<String> lines,
            String project,
            String unit,
            String at,
            boolean unread,
            boolean rehearsal) {}

    @GetMapping("/messages")
    String list(Person reader, Model page, @RequestParam(required = false) @Nullable String cursor) {
        Listing<Message> own = messages.list(reader, Limit.of(null), cursor);
        page.addAttribute("rows", rows(own.items()));
        page.addAttribute("next", own.next() == null ? "" : own.next());
        page.addAttribute("unread", own.items().stream().anyMatch(one -> one.readAt() == null));
        return "correspondence/messages";
    }

    private List<Row> rows(List<Message> own) {
        Map<String, String> known = projects.names(own.stream()
                .map(Message::projectKey)
                .filter(Objects::nonNull)
                .distinct()
                .toList());
        Collection<@Nullable String> about =
                own.stream().<@Nullable String>map(Message::unit).toList();
        Names.Known units = names.of(List.of(), about);
        return own.stream()
                .map(one -> new Row(
                        String.valueOf(one.id()),
                        one.subject(),
                        one.body().lines().toList(),
                        name(known, one.projectKey()),
                        units.unit(one.unit()),
                        one.writtenAt().toString(),
                        one.readAt() == null,
                        one.rehearsal()))
                .toList();
    }

    private static String name(Map<String, String> known, @Nullable String project) {
        return project == null ? "" : known.getOrDefault(project, project);
    }

    @PostMapping("/messages/read")
    String read(Person reader, @RequestParam(required = false) @Nullable Long upTo) {
        messages.markRead(reader, MessagesApi.needed(upTo));
        return "redirect:/messages";
    }
}

package dev.rapport.personal;

import dev.rapport.project.Participants;
import dev.rapport.signoff.Shown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Puts the list of personal data, its limits and where it stands into words. */
@Component
public class DataWords {

    private final MessageSource messages;
    private final List<Collecting> modules;
    private final Participants participants;

    DataWords(MessageSource messages, List<Collecting> modules, Participants participants) {
        this.messages = messages;
        this.modules = modules;
        this.participants = participants;
    }

    /**
     * A line of the list in words.
     *
     * @param purpose what it is for
     * @param seenBy who sees it
     * @param kept how long
     */
    public record Line(String name, String what, String purpose, String seenBy, String kept) {}

    /** What the modules keep, in their order. */
    public List<Line> list() {
        return modules.stream()
                .flatMap(module -> module.collected().stream())
                .map(Collected::name)
                .distinct()
                .map(name -> new Line(
                        name, say(name + ".what"), say(name + ".purpose"), say(name + ".seen"), say(name + ".kept")))
                .sorted(Comparator.comparing(Line::name))
                .toList();
    }

    List<Shown.Fact> facts() {
        return list().stream()
                .map(line -> new Shown.Fact(
                        line.what(),
                        say("for", line.purpose()) + "\n" + say("seen-by", line.seenBy()) + "\n"
                                + say("how-long", line.kept())))
                .toList();
    }

    /** Each limit in a sentence; empty where there is none. */
    public List<String> sentences(Limits limits) {
        List<String> sentences = new ArrayList<>();
        if (limits.nothing()) {
            sentences.add(say("limit.nothing"));
        } else {
            add(sentences, !limits.interviews(), "limit.interviews");
            add(sentences, limits.interviews() && limits.volunteers(), "limit.volunteers");
            add(sentences, !limits.ballots(), "limit.ballots");
            add(sentences, limits.smallestGroup() > Limits.FEWEST, "limit.group", limits.smallestGroup());
            add(sentences, !limits.names(), "limit.names");
            add(sentences, !limits.parts(), "limit.parts");
            add(sentences, limits.parts() && !limits.remarks(), "limit.remarks");
        }
        Integer days = limits.retentionDays();
        if (days != null) {
            sentences.add(say("limit.days", days));
        }
        return sentences;
    }

    private void add(List<String> sentences, boolean holds, String key, @Nullable Object... values) {
        if (holds) {
            sentences.add(say(key, values));
        }
    }

    String nameOf(@Nullable String username) {
        return participants.nameOf(username);
    }

    String say(String key, @Nullable Object... values) {
        return messages.getMessage("personal-data." + key, values, Locale.UK);
    }
}

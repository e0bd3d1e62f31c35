package dev.rapport.correspondence;

import freemarker.core.HTMLOutputFormat;
import freemarker.template.Template;
import freemarker.template.TemplateModelException;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The letters that come with Rapport, in English and German, each as plain text and as HTML. */
@Component
class Letters {

    private static final Duration LIMIT = Duration.ofSeconds(5);

    private final LetterPress press = new LetterPress(LIMIT);
    private final Map<String, Template> templates = new HashMap<>();

    Letters() {
        for (String kind : new String[] {"task", "reminder", "escalation", "message", "link"}) {
            read(kind + ".en");
            read(kind + ".de");
        }
        templates.put("letter.ftlh", press.html("letter.ftlh", source("letter.ftlh")));
    }

    private void read(String name) {
        String plain = name + ".ftl";
        templates.put(plain, press.plain(plain, source(plain)));
        String html = name + ".ftlh";
        templates.put(html, press.html(html, source(html)));
    }

    /**
     * The first line of the plain text is the subject.
     *
     * @param rehearsal whether it says of itself, before all that its template says, that it is none to act upon
     * @throws UnfitLetter where it cannot be filled in
     */
    Letter write(String kind, String language, Map<String, ?> words, boolean rehearsal) {
        String name = kind + (language.equals("de") ? ".de" : ".en");
        String[] plain = press.fill(template(name + ".ftl"), words).split("\\R", 2);
        String body = press.fill(template(name + ".ftlh"), words);
        String mark = rehearsal ? mark(language) : "";
        String subject = rehearsal ? (language.equals("de") ? "[Probe] " : "[Rehearsal] ") + plain[0] : plain[0];
        String text = (mark + "\n\n" + plain[plain.length - 1].strip()).strip() + "\n";
        return new Letter(subject, text, framed(language, subject, mark, body));
    }

    private static String mark(String language) {
        return language.equals("de")
                ? "Probe: Die Uhr dieser Demo wurde vorgestellt. Dies ist eine Übung."
                : "Rehearsal: the clock of this demo was put forward. This is practice.";
    }

    private String framed(String language, String subject, String mark, String body) {
        try {
            return press.fill(
                    template("letter.ftlh"),
                    Map.of(
                            "language", language,
                            "subject", subject,
                            "mark", mark,
                            "body", HTMLOutputFormat.INSTANCE.fromMarkup(body)));
        } catch (TemplateModelException impossible) {
            throw new UnfitLetter("The letter cannot be framed.", impossible);
        }
    }

    private Template template(String name) {
        Template template = templates.get(name);
        if (template == null) {
            throw new UnfitLetter("There is no letter " + name + ".");
        }
        return template;
    }

    private static String source(String name) {
        try (InputStream in = new ClassPathResource("templates/correspondence/" + name).getInputStream()) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @PreDestroy
    void close() {
        press.close();
    }
}

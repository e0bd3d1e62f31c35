package dev.rapport.access;

import dev.rapport.organization.Person;
import freemarker.template.Configuration;
import freemarker.template.TemplateException;
import java.io.IOException;
import java.io.StringWriter;
import java.util.Locale;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.mail.MailException;
import org.springframework.mail.SimpleMailMessage;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The letter that brings a one-time link. */
@Component
class LinkMail {

    enum Outcome {
        SENT,
        FAILED,
        NO_WAY
    }

    private static final Logger LOG = LoggerFactory.getLogger(LinkMail.class);

    private final ObjectProvider<JavaMailSender> post;
    private final Configuration templates;
    private final MessageSource words;
    private final AccessSettings settings;

    LinkMail(
            ObjectProvider<JavaMailSender> post,
            Configuration templates,
            MessageSource words,
            AccessSettings settings) {
        this.post = post;
        this.templates = templates;
        this.words = words;
        this.settings = settings;
    }

    Outcome send(Person person, String link) {
        JavaMailSender sender = post.getIfAvailable();
        if (sender == null || person.email() == null) {
            return Outcome.NO_WAY;
        }
        try {
            sender.send(letter(person, person.email(), link));
            return Outcome.SENT;
        } catch (MailException failure) {
            LOG.warn("A one-time link for {} could not be mailed: {}", person.username(), failure.getMessage());
            return Outcome.FAILED;
        }
    }

    private SimpleMailMessage letter(Person person, String email, String link) {
        SimpleMailMessage letter = new SimpleMailMessage();
        letter.setFrom(settings.mailFrom());
        letter.setTo(email);
        letter.setSubject(words.getMessage("link.mail.subject", null, Locale.ENGLISH));
        letter.setText(text(person, link));
        return letter;
    }

    private String text(Person person, String link) {
        StringWriter text = new StringWriter();
        try {
            templates
                    .getTemplate("access/link-mail.ftl")
                    .process(Map.of("name", person.name(), "username", person.username(), "link", link), text);
        } catch (IOException | TemplateException broken) {
            throw new IllegalStateException("The letter's template is broken", broken);
        }
        return text.toString();
    }
}

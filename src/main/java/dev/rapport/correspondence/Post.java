package dev.rapport.correspondence;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.mail.MailPreparationException;
import org.springframework.mail.javamail.JavaMailSender;
import org.springframework.stereotype.Component;

/** The way out to the mail server, where one is set. */
@EnableConfigurationProperties(LetterSettings.class)
@Component
class Post {

    private static final String UTF_8 = "UTF-8";
    private static final int LONGEST_SUBJECT = 150;

    private final ObjectProvider<JavaMailSender> servers;
    private final LetterSettings settings;

    Post(ObjectProvider<JavaMailSender> servers, LetterSettings settings) {
        this.servers = servers;
        this.settings = settings;
    }

    boolean isOpen() {
        return servers.getIfAvailable() != null;
    }

    /** @throws org.springframework.mail.MailException when the server did not take it */
    void send(Letter letter, UUID id, String name, String email) {
        JavaMailSender server = servers.getObject();
        MimeMessage mail = server.createMimeMessage();
        try {
            mail.setFrom(new InternetAddress(settings.from(), "Rapport", UTF_8));
            InternetAddress to = new InternetAddress(email, true);
            to.setPersonal(oneLine(name), UTF_8);
            mail.setRecipient(RecipientType.TO, to);
            mail.setSubject(cut(oneLine(letter.subject())), UTF_8);
            mail.setContent(
                    new MimeMultipart("alternative", part(letter.text(), "plain"), part(letter.html(), "html")));
            mail.setHeader("Message-ID", "<" + id + "@" + domain() + ">");
            mail.setHeader("Auto-Submitted", "auto-generated");
        } catch (MessagingException | UnsupportedEncodingException broken) {
            throw new MailPreparationException(broken);
        }
        server.send(mail);
    }

    private static MimeBodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    /** Without anything that could begin another line of a header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\u0085\\u2028\\u2029]+", " ").strip();
    }

    private static String cut(String subject) {
        return subject.codePointCount(0, subject.length()) <= LONGEST_SUBJECT
                ? subject
                : subject.substring(0, subject.offsetByCodePoints(0, LONGEST_SUBJECT - 1)) + "…";
    }

    private String domain() {
        return settings.from().replaceAll("^.*@", "").replaceAll("[^A-Za-z0-9.-]", "");
    }
}

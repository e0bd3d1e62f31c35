package dev.rapport.correspondence;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.AddressException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.jspecify.annotations.Nullable;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;

/** What a failed try means. */
enum Refusal {
    /** The address is not one, or its server says that it never will be. */
    ADDRESS,
    /** There is no talking to our server: no other mail would leave either. */
    SERVER,
    /** Anything that may pass. */
    THIS_TIME;

    /** Policy, not the mailbox: for example “relay access denied”, which our own set-up is to blame for. */
    private static final String POLICY = "(?s).*\\b5\\.7\\.\\d+.*";

    static Refusal of(MailException failure) {
        List<Exception> causes = causes(failure);
        if (causes.stream().anyMatch(Refusal::isAboutTheAddress)) {
            return ADDRESS;
        }
        boolean noServer = failure instanceof MailAuthenticationException
                || (failure instanceof MailSendException && failure.getCause() != null);
        return noServer ? SERVER : THIS_TIME;
    }

    /** The words of the server, or else of what failed, for administrators. */
    static String words(MailException failure) {
        List<Exception> causes = causes(failure);
        String words = String.valueOf(causes.get(causes.size() - 1).getMessage());
        return Post.oneLine(words.substring(0, Math.min(500, words.length())));
    }

    /** What failed, without words that may repeat an address or the letter. */
    static String kind(MailException failure) {
        List<Exception> causes = causes(failure);
        return causes.stream()
                .map(Refusal::code)
                .filter(code -> code > 0)
                .findFirst()
                .map(code -> "the server answered " + code)
                .orElseGet(() -> causes.get(causes.size() - 1).getClass().getSimpleName());
    }

    private static int code(Exception cause) {
        if (cause instanceof SMTPAddressFailedException refused) {
            return refused.getReturnCode();
        }
        return cause instanceof SMTPSendFailedException failed ? failed.getReturnCode() : 0;
    }

    private static boolean isAboutTheAddress(Exception cause) {
        return cause instanceof AddressException
                || (cause instanceof SMTPAddressFailedException refused
                        && refused.getReturnCode() >= 500
                        && !String.valueOf(refused.getMessage()).matches(POLICY));
    }

    private static List<Exception> causes(MailException failure) {
        List<Exception> all = new ArrayList<>(List.of(failure));
        if (failure instanceof MailSendException several) {
            all.addAll(List.of(several.getMessageExceptions()));
        } else if (failure.getCause() instanceof Exception cause) {
            all.add(cause);
        }
        for (int i = 0; i < all.size(); i++) {
            Exception next = next(all.get(i));
            if (next != null && !all.contains(next)) {
                all.add(next);
            }
        }
        return all;
    }

    private static @Nullable Exception next(Exception one) {
        return one instanceof MessagingException mail ? mail.getNextException() : null;
    }
}

package dev.rapport.advocacy;

import dev.rapport.signoff.Shown;
import dev.rapport.signoff.SignOffSubject;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The message of a cycle, as the sponsor approves it. */
@Component
class MessageSubject implements SignOffSubject {

    static final String NAME = "message";

    private final Messages messages;

    MessageSubject(Messages messages) {
        this.messages = messages;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Shown show(String projectKey, @Nullable String unit) {
        Messages.Message message = messages.latest(projectKey)
                .orElseThrow(() -> new IllegalStateException("No message was written for " + projectKey));
        return new Shown(
                "I approve this message to everybody the project affects.",
                List.of(
                        new Shown.Fact("The benefit", message.benefit()),
                        new Shown.Fact("What gets worse", message.worse())),
                Set.of(message.author()));
    }
}

package dev.rapport.signoff;

import dev.rapport.organization.People;
import dev.rapport.organization.Person;
import dev.rapport.organization.ProcessClock;
import dev.rapport.refusal.Refused;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Records a signature with who signed, in which role and unit at that moment, and exactly what was shown. */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class Signing {

    private final SignOffs signOffs;
    private final Map<String, SignOffSubject> subjects;
    private final People people;
    private final ProcessClock clock;
    private final ApplicationEventPublisher events;

    Signing(
            SignOffs signOffs,
            List<SignOffSubject> subjects,
            People people,
            ProcessClock clock,
            ApplicationEventPublisher events) {
        this.signOffs = signOffs;
        this.subjects = subjects.stream().collect(Collectors.toMap(SignOffSubject::name, Function.identity()));
        this.people = people;
        this.clock = clock;
        this.events = events;
    }

    /**
     * @param decision the value of the form's field {@code decision}
     * @return where the group of signatures stands now
     * @throws Refused when who prepared a thing would approve it, who signed for business would sign for IT too or the
     *     other way round, or something is in the way of a yes
     */
    public Outcome sign(String task, String signer, String decision, @Nullable String comment) {
        SignOffRequest request = signOffs.askedBy(task)
                .orElseThrow(() -> new IllegalStateException("No signature was asked for by task " + task));
        requireSeparation(request, signer);
        boolean yes = request.kind().decision(decision) != Decision.REFUSED;
        if (yes) {
            requireOpenGate(request);
        }
        Person person = people.find(signer)
                .orElseThrow(() -> new IllegalStateException("The signer " + signer + " is unknown"));
        SignOff signOff =
                signOff(request, person, request.kind().decision(decision), yes ? saying(request, comment) : comment);
        events.publishEvent(new SignOffRecorded(signOffs.keep(request, signOff)));
        SignOffs.Beside beside = signOffs.beside(request, signer);
        if (beside.bothSides()) {
            throw Refused.notAllowed(
                    "You signed for the other side already. Business and IT sign each for themselves, so"
                            + " somebody else has to stand in here. Nothing was changed.");
        }
        return beside.refused() ? Outcome.REFUSED : Outcome.AGREED;
    }

    private @Nullable String saying(SignOffRequest request, @Nullable String comment) {
        SignOffSubject subject = subjects.get(request.subject());
        return subject == null ? comment : subject.saying(request.projectKey(), comment);
    }

    static void requireSeparation(SignOffRequest request, String signer) {
        if (request.kind() == Kind.APPROVAL && request.preparedBy().contains(signer)) {
            throw Refused.notAllowed("You prepared this, so somebody else has to approve it.");
        }
    }

    private void requireOpenGate(SignOffRequest request) {
        Optional.ofNullable(subjects.get(request.subject()))
                .flatMap(subject -> subject.heldUpBy(request))
                .ifPresent(why -> {
                    throw Refused.overtaken(why);
                });
    }

    SignOff signOff(SignOffRequest request, Person signer, Decision decision, @Nullable String comment) {
        return new SignOff(
                0,
                request.projectKey(),
                request.subject(),
                signer.username(),
                request.role(),
                signer.unit(),
                request.unit(),
                decision,
                request.statement(),
                comment,
                clock.instant(),
                request.process(),
                request.processVersion(),
                request.shown(),
                request.hash(),
                null,
                clock.isAhead());
    }
}

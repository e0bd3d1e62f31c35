package dev.rapport.signoff;

import dev.rapport.organization.Person;
import dev.rapport.refusal.Refused;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * A signature that no step asks for: somebody states a thing and signs it in one act, such as a sponsor who pauses a
 * project. It is kept like any other, with exactly what was stated; whoever calls tells of the act.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class SigningUnasked {

    private final RequestingSignOff requesting;
    private final SignOffs signOffs;
    private final Signing signing;

    SigningUnasked(RequestingSignOff requesting, SignOffs signOffs, Signing signing) {
        this.requesting = requesting;
        this.signOffs = signOffs;
        this.signing = signing;
    }

    /** @param stated what is signed, under an id that no task has */
    public void agree(RequestingSignOff.Asked stated, Person signer, String comment) {
        sign(stated, signer, comment);
    }

    /**
     * A yes of the kind that is stated.
     *
     * @throws Refused when who prepared a thing would approve it
     */
    public void sign(RequestingSignOff.Asked stated, Person signer, @Nullable String comment) {
        requesting.ask(stated);
        SignOffRequest request = signOffs.askedBy(stated.taskId()).orElseThrow();
        Signing.requireSeparation(request, signer.username());
        signOffs.keep(request, signing.signOff(request, signer, request.kind().yes(), comment));
    }
}

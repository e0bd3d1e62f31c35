package dev.rapport.access;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

@Component
class OwnPasswordSigns implements SigningRight {

    private static final Logger LOG = LoggerFactory.getLogger(OwnPasswordSigns.class);

    private final Credentials credentials;
    private final DemoSwitch demo;
    private final boolean trustSetPasswords;

    OwnPasswordSigns(Credentials credentials, DemoSwitch demo, AccessSettings settings) {
        this.credentials = credentials;
        this.demo = demo;
        this.trustSetPasswords = settings.trustSetPasswords();
        if (trustSetPasswords) {
            LOG.warn(
                    "RAPPORT_TRUST_SET_PASSWORDS is on: passwords that an administrator set can sign. For trials only.");
        }
    }

    @Override
    public boolean maySign(String username) {
        return vouchedFor(username) || ownPassword(username);
    }

    /** The provider proved it in the session or call that asks now. */
    private static boolean vouchedFor(String username) {
        Authentication signedIn = SecurityContextHolder.getContext().getAuthentication();
        return signedIn != null && signedIn.getName().equals(username) && SignedIn.isByProvider(signedIn);
    }

    private boolean ownPassword(String username) {
        return credentials
                .find(username)
                .filter(credential -> trustSetPasswords || !credential.setByAdministrator())
                .filter(credential -> !credential.demo() || demo.on())
                .isPresent();
    }
}

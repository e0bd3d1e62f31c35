package dev.rapport.access;

/** How far a person's password has come. */
public enum PasswordState {
    NONE,
    SET_BY_ADMINISTRATOR,
    OWN,
    KNOWN_TO_ALL;

    static PasswordState of(Credential credential) {
        if (credential.demo()) {
            return KNOWN_TO_ALL;
        }
        return credential.setByAdministrator() ? SET_BY_ADMINISTRATOR : OWN;
    }
}

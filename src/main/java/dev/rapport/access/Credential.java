package dev.rapport.access;

/**
 * What a person signs in with.
 *
 * @param setByAdministrator whether its owner has still to replace it
 * @param demo whether everybody knows it, because the demo gave it
 */
record Credential(String username, String passwordHash, boolean setByAdministrator, boolean demo) {

    @Override
    public String toString() {
        return "Credential of " + username;
    }
}

package dev.rapport.access;

/** Whether somebody's sign-in is good enough to sign with. */
public interface SigningRight {

    /**
     * False while an administrator's password was not yet replaced by one that only the person knows, unless the session
     * or call that asks began with the provider, which proved who the person is.
     */
    boolean maySign(String username);
}

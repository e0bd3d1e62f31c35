package dev.rapport.testing;

/** Lets one person publish for a while, as in the demo. */
public final class Alone {

    private static final String SETTING = "rapport.publish-alone";

    private Alone() {}

    public static void on() {
        System.setProperty(SETTING, "true");
    }

    public static void off() {
        System.clearProperty(SETTING);
    }
}

package dev.rapport.access;

/** Tells whether this is a demo, in which known passwords open doors. */
public interface DemoSwitch {

    boolean on();
}

package dev.rapport.form;

/** An option that a select, radio, checklist or taglist offers: the value it stores, the label it shows. */
public record Choice(String value, String label) {}

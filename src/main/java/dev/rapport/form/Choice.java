package dev.rapport.form;

import com.fasterxml.jackson.annotation.JsonIgnore;

/**
 * An option that a select, radio, checklist or taglist offers: the value it stores, the label it shows.
 *
 * @param gone whether it was offered until a moment ago and is not any more: nobody sees it, and who chose it all the same
 *     is told so by its label
 */
public record Choice(String value, String label, @JsonIgnore boolean gone) {

    public Choice(String value, String label) {
        this(value, label, false);
    }

    public static Choice gone(String value, String label) {
        return new Choice(value, label, true);
    }
}

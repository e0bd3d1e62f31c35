package dev.rapport.organization;

import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** @param language the language of people for whom nobody named one: {@code en} or {@code de} */
@ConfigurationProperties("rapport")
record OrganizationSettings(@DefaultValue("en") String language) {

    static final Set<String> LANGUAGES = Set.of("en", "de");

    OrganizationSettings {
        if (!LANGUAGES.contains(language)) {
            throw new InvalidConfigurationPropertyValueException(
                    "rapport.language", language, "RAPPORT_LANGUAGE is “en” or “de”, for letters");
        }
    }

    /** The one of our languages that a tag such as {@code de-AT} names, or else the organization's. */
    String spoken(@Nullable String tag) {
        String named =
                tag == null ? "" : Locale.forLanguageTag(tag.replace('_', '-')).getLanguage();
        return LANGUAGES.contains(named) ? named : language;
    }
}

package dev.rapport.organization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class OrganizationSettingsTest {

    @Test
    void whomNobodyNamesOneOfOurLanguagesForGetsTheOrganizations() {
        OrganizationSettings german = new OrganizationSettings("de");

        assertThat(german.spoken("en-GB")).isEqualTo("en");
        assertThat(german.spoken("de_AT")).isEqualTo("de");
        assertThat(german.spoken("fr")).isEqualTo("de");
        assertThat(german.spoken(null)).isEqualTo("de");
        assertThat(new OrganizationSettings("en").spoken("")).isEqualTo("en");
    }

    @Test
    void aLanguageThatNoLetterIsWrittenInStopsTheStart() {
        assertThatThrownBy(() -> new OrganizationSettings("fr"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class);
    }
}

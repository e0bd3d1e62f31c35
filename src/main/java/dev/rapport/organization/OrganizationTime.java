package dev.rapport.organization;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;

/** The clocks that everything is measured by, and the zone in which the organization's days begin and end. */
@EnableConfigurationProperties(OrganizationSettings.class)
@Configuration(proxyBeanMethods = false)
class OrganizationTime {

    @Bean
    @WallTime
    Clock wallClock() {
        return Clock.systemUTC();
    }

    @Bean
    @Primary
    ProcessClock clock(@WallTime Clock wall) {
        return new ProcessClock(wall);
    }

    /** {@code rapport.zone}, for example {@code Europe/Berlin}; the machine's own where none is set. */
    @Bean
    ZoneId organizationZone(@Value("${rapport.zone:}") String zone) {
        return zone.isBlank() ? ZoneId.systemDefault() : ZoneId.of(zone);
    }
}

package dev.rapport.operation;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What is worth watching of the nodes together. */
@Configuration(proxyBeanMethods = false)
class NodeFigures {

    @Bean
    Watched runningVersions() {
        return new Watched(
                "rapport.versions.running",
                "Versions of Rapport that run on this database; more than one during an upgrade only",
                "select count(distinct coalesce(version, '')) from running_node" + " where seen_at > now() - interval '"
                        + ThisNode.GONE_AFTER.toSeconds() + " seconds'");
    }
}

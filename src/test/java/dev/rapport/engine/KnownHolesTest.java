package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import dev.rapport.testing.Visitor;
import dev.rapport.testing.Visits;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.util.ClassUtils;

/** The engine's holes that nobody mends do not reach Rapport: docs/security.md says why. */
@RapportTest
class KnownHolesTest {

    @Autowired
    Given given;

    @Autowired
    Visits visits;

    @Autowired
    ProcessEngine engine;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "org.camunda.bpm.engine.rest.TaskRestService",
                "org.camunda.bpm.engine.rest.impl.CamundaRestResources",
                "org.camunda.bpm.spring.boot.starter.rest.CamundaBpmRestJerseyAutoConfiguration",
                "org.camunda.bpm.webapp.impl.security.auth.ContainerBasedAuthenticationFilter",
                "org.camunda.bpm.admin.impl.web.SetupResource",
                "org.camunda.bpm.spring.boot.starter.webapp.CamundaBpmWebappAutoConfiguration"
            })
    void theEnginesOwnCallsAndPagesAreNotThere(String name) {
        assertThat(ClassUtils.isPresent(name, getClass().getClassLoader())).isFalse();
    }

    @ParameterizedTest
    @CsvSource({
        "POST,/engine-rest/task",
        "POST,/engine-rest/engine/default/task",
        "POST,/engine-rest/history/task",
        "POST,/engine-rest/filter/create",
        "POST,/engine-rest/user/create",
        "POST,/camunda/api/admin/setup/default/user/create",
        "POST,/api/admin/setup/default/user/create",
        "GET,/camunda/app/admin/default/setup/"
    })
    void nothingAnswersWhereTheHolesAre(String method, String path) {
        Visitor manager =
                visits.calling(given.person("change-manager", "administrator").withOwnPassword());

        assertThat(manager.json(
                                method,
                                path,
                                "{\"dueDateExpression\":\"${''.getClass().forName('java.lang.Runtime')}\"}")
                        .statusCode())
                .as(path)
                .isIn(302, 401, 403, 404);
    }

    @Test
    void queriesTakeNoExpressions() {
        ProcessEngineConfigurationImpl configuration =
                (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();

        assertThat(configuration.isEnableExpressionsInStoredQueries()).isFalse();
        assertThat(configuration.isEnableExpressionsInAdhocQueries()).isFalse();
    }
}

package dev.rapport.engine;

import dev.rapport.operation.Context;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.ProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.calendar.DueDateBusinessCalendar;
import org.camunda.bpm.engine.impl.calendar.MapBusinessCalendarManager;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.spring.boot.starter.configuration.Ordering;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.sql.init.dependency.DependsOnDatabaseInitialization;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;

/** Sets the engine up: quiet, bounded, and with no way for a model to run code. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    private static final int MOST_RESULTS = 1000;

    @Bean
    @Order(Ordering.DEFAULT_ORDER + 1)
    @DependsOnDatabaseInitialization
    ProcessEnginePlugin guardedEngine(
            Delegates delegates,
            Implied implied,
            WorkItemsFollow workItems,
            ObjectProvider<EngineMappings> mappings,
            Clock clock,
            ZoneId organizationZone) {
        GuardedExpressions expressions = new GuardedExpressions(delegates, clock.withZone(organizationZone));
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                mappings.ifAvailable(read -> read.give(engine));
                limit(engine);
                writeNothingTwice(engine);
                guard(engine, expressions);
                follow(engine, implied, workItems);
            }

            @Override
            public void postInit(ProcessEngineConfigurationImpl engine) {
                engine.setBusinessCalendarManager(((MapBusinessCalendarManager) engine.getBusinessCalendarManager())
                        .addBusinessCalendar(DueDateBusinessCalendar.NAME, new DaysOfOrganization(organizationZone)));
            }
        };
    }

    private static void limit(ProcessEngineConfigurationImpl engine) {
        engine.setCmmnEnabled(false);
        engine.setStandaloneTasksEnabled(false);
        engine.setEnableExpressionsInStoredQueries(false);
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableCmdExceptionLogging(false);
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
        engine.setFailedJobRetryTimeCycle("R5/PT5M");
        engine.setLoggingContextBusinessKey(Context.PROJECT);
        engine.setAuthorizationCheckRevokes(ProcessEngineConfigurationImpl.AUTHORIZATION_CHECK_REVOKE_NEVER);
        engine.setDeserializationTypeValidationEnabled(true);
    }

    private static void writeNothingTwice(ProcessEngineConfigurationImpl engine) {
        engine.setCustomHistoryLevels(List.of(new LeanHistory()));
        engine.setHistory(LeanHistory.NAME);
        engine.setHistoryCleanupStrategy(ProcessEngineConfiguration.HISTORY_CLEANUP_STRATEGY_END_TIME_BASED);
        engine.setHistoryRemovalTimeStrategy(ProcessEngineConfiguration.HISTORY_REMOVAL_TIME_STRATEGY_NONE);
        engine.setTaskMetricsEnabled(false);
    }

    private static void guard(ProcessEngineConfigurationImpl engine, GuardedExpressions expressions) {
        engine.setBeans(Map.of());
        engine.setExpressionManager(expressions);
        engine.setScriptEngineResolver(new NoScripts());
        engine.setArtifactFactory(new NoArtifacts());
        engine.setEnableGracefulDegradationOnContextSwitchFailure(false);
        engine.setBpmnParseFactory(GuardedParse::new);
        engine.setDmnEngineConfiguration(guardedTables(expressions.clock()));
    }

    private static DefaultDmnEngineConfiguration guardedTables(Clock clock) {
        DefaultDmnEngineConfiguration tables = new DefaultDmnEngineConfiguration();
        tables.setFeelEngineFactory(() -> new GuardedFeel(TimedFeel.forTables(clock)));
        return tables;
    }

    private static void follow(ProcessEngineConfigurationImpl engine, Implied implied, WorkItemsFollow workItems) {
        List<BpmnParseListener> listeners = new ArrayList<>();
        if (engine.getCustomPostBPMNParseListeners() != null) {
            listeners.addAll(engine.getCustomPostBPMNParseListeners());
        }
        listeners.add(implied);
        listeners.add(workItems);
        engine.setCustomPostBPMNParseListeners(listeners);
    }
}

package dev.rapport.engine;

import java.time.Clock;
import java.util.List;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngine;
import org.camunda.bpm.dmn.feel.impl.scala.function.CustomFunctionTransformer;
import org.camunda.feel.FeelEngine;
import org.camunda.feel.FeelEngineClock;
import org.camunda.feel.valuemapper.ValueMapper;

/** FEEL whose {@code now()} and {@code today()} go by a clock of ours, in its zone. */
final class TimedFeel {

    private TimedFeel() {}

    static FeelEngineClock by(Clock clock) {
        return () -> clock.instant().atZone(clock.getZone());
    }

    /** For decision tables, otherwise as the engine has it. */
    static ScalaFeelEngine forTables(Clock clock) {
        FeelEngineClock time = by(clock);
        return new ScalaFeelEngine(List.of()) {
            @Override
            @SuppressWarnings("deprecation") // what the engine itself builds it with
            protected FeelEngine buildFeelEngine(
                    CustomFunctionTransformer functions, ValueMapper.CompositeValueMapper values) {
                return new FeelEngine.Builder()
                        .functionProvider(functions)
                        .valueMapper(values)
                        .clock(time)
                        .enableExternalFunctions(false)
                        .build();
            }
        };
    }
}

package dev.rapport.operation;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Offers what modules watch in the database. On several nodes each tells the same: take the maximum, not the sum. */
@Component
class WatchedFigures implements MeterBinder {

    private final List<Watched> all;
    private final JdbcClient sql;
    private final Reading reading;

    WatchedFigures(List<Watched> all, JdbcClient sql) {
        this.all = List.copyOf(all);
        this.sql = sql;
        this.reading = new Reading(this::read, executor(), System::nanoTime);
    }

    private static SimpleAsyncTaskExecutor executor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("watching-");
        executor.setDaemon(true);
        return executor;
    }

    private Map<String, Double> read() {
        Map<String, Double> figures = new HashMap<>();
        sql.sql(Reading.statement(all))
                .query((row, number) -> {
                    for (Watched watched : all) {
                        figures.put(watched.name(), row.getDouble(watched.name()));
                    }
                    return number;
                })
                .single();
        return figures;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        for (Watched watched : all) {
            Gauge.builder(watched.name(), () -> reading.of(watched.name()))
                    .description(watched.meaning())
                    .register(registry);
        }
    }
}

package dev.rapport.bench;

import com.zaxxer.hikari.HikariDataSource;
import dev.rapport.testing.Given;
import dev.rapport.testing.RapportTest;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/**
 * Completing tasks and reading the tasklist, against the engine as it comes, with few and with 100,000 open tasks: on
 * one PostgreSQL, in one process, in turn.
 */
@RapportTest
@Import({RapportItself.class, FirstPage.class})
class WorkBench {

    private static final int MANY = 100_000;
    private static final int TASKS_OF_A_RUN = 2;

    @Autowired
    HikariDataSource pool;

    @Autowired
    RapportItself rapport;

    @Autowired
    FirstPage page;

    @Autowired
    Given given;

    @Test
    void againstTheStockEngine() throws Exception {
        try (StockEngine stock = StockEngine.beside(pool)) {
            new Completions(80, 5).compare("tasks completed, few open", rapport, stock, "0.8, better 1.0");
            ActCost.compare(rapport, stock);
            List<String> units = units();
            ManyOpen.ours(rapport, MANY / TASKS_OF_A_RUN, units, rapport.projects());
            ManyOpen.stock(stock, MANY / TASKS_OF_A_RUN, units);
            String unit = units.get(0);
            page.compare(
                    given.person("unit-manager").in(unit).leading(unit).person(), stock, unit, MANY / ManyOpen.UNITS);
            new Completions(40, 5).compare("tasks completed, 100,000 open", rapport, stock, "2.0");
        }
    }

    private List<String> units() {
        List<String> units = new ArrayList<>();
        for (int unit = 0; unit < ManyOpen.UNITS; unit++) {
            units.add(given.unit());
        }
        return units;
    }
}

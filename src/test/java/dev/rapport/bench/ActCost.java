package dev.rapport.bench;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What one act writes: rows that it inserts, changes and deletes, and bytes of write-ahead log. One act at a time. */
final class ActCost {

    private static final int RUNS = 30;
    private static final String ROWS = """
            select coalesce(sum(n_tup_ins + n_tup_upd + n_tup_del), 0) from pg_stat_xact_user_tables
            """;
    private static final String LOG = "select pg_current_wal_insert_lsn() - '0/0'::pg_lsn";

    private final Map<String, List<Double>> rows = new LinkedHashMap<>();
    private final Map<String, List<Double>> bytes = new LinkedHashMap<>();

    private ActCost() {}

    static void compare(Contender ours, Contender theirs) {
        ActCost mine = of(ours);
        ActCost stock = of(theirs);
        mine.rows.keySet().forEach(act -> {
            say("rows, " + act, "rows", of(mine.rows, act), of(stock.rows, act));
            say("log, " + act, "kB", of(mine.bytes, act), of(stock.bytes, act));
        });
    }

    private static void say(String what, String unit, List<Double> ours, List<Double> theirs) {
        double mine = median(ours);
        double stock = median(theirs);
        Figures.row(
                what,
                Figures.number(mine) + " " + unit,
                Figures.number(stock) + " " + unit,
                Figures.number(mine / stock),
                "");
    }

    private static List<Double> of(Map<String, List<Double>> figures, String act) {
        return figures.getOrDefault(act, List.of());
    }

    private static double median(List<Double> values) {
        return Figures.median(values.stream().mapToDouble(value -> value).toArray());
    }

    private static ActCost of(Contender contender) {
        ActCost cost = new ActCost();
        for (String run : contender.start(RUNS)) {
            cost.completed(
                    contender,
                    "write the first section",
                    contender.open(List.of(run)).get(0));
            cost.completed(
                    contender,
                    "write the other, three signatures are asked for",
                    contender.open(List.of(run)).get(0));
            cost.completed(contender, "sign first", contender.open(List.of(run)).get(0));
            cost.completed(
                    contender, "sign second", contender.open(List.of(run)).get(0));
            cost.completed(
                    contender,
                    "sign last, the run ends",
                    contender.open(List.of(run)).get(0));
        }
        return cost;
    }

    private void completed(Contender contender, String act, Contender.Open task) {
        JdbcClient sql = contender.sql();
        double before = one(sql, LOG);
        contender.transactions().executeWithoutResult(status -> {
            double earlier = one(sql, ROWS);
            contender.complete(task);
            rows.computeIfAbsent(act, any -> new ArrayList<>()).add(one(sql, ROWS) - earlier);
        });
        bytes.computeIfAbsent(act, any -> new ArrayList<>()).add((one(sql, LOG) - before) / 1000);
    }

    private static double one(JdbcClient sql, String query) {
        return sql.sql(query).query(Double.class).single();
    }
}

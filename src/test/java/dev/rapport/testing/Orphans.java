package dev.rapport.testing;

import org.springframework.jdbc.core.simple.JdbcClient;

/** How much in a running project is left with nobody, or with somebody whom it does not concern any more. */
public final class Orphans {

    private Orphans() {}

    /** Open work about a unit that is gone, with somebody who left, or with who does not lead the unit; and runs about one. */
    public static long ofUnits(Play play, JdbcClient sql) {
        return sql.sql("""
                        select (select count(*) from work_item w where w.project_key = :key and w.state = 'open'
                            and w.playbook <> 'unit-change' and (
                                w.unit is not null and w.unit not in
                                    (select unit from project_unit where project_key = :key)
                                or w.assignee in (select username from person where until < current_date)
                                or w.role = 'unit-manager' and w.assignee is distinct from
                                    (select manager from unit where key = w.unit)))
                          + (select count(*) from act_ru_variable v join act_ru_execution e on e.id_ = v.execution_id_
                            join act_ru_execution root on root.id_ = e.root_proc_inst_id_
                            where root.business_key_ = :key and v.name_ = 'unit'
                                and v.text_ not in (select unit from project_unit where project_key = :key))
                        """).param("key", play.key()).query(Long.class).single();
    }

    /** Open tasks in a leading role whose holder does not have it in the project any more. */
    public static long ofRoles(Play play, JdbcClient sql) {
        return sql.sql("""
                        select count(*) from work_item w join project p on p.key = w.project_key
                        where p.key = :key and w.state = 'open' and (
                            w.role = 'sponsor' and w.assignee is distinct from p.sponsor
                            or w.role = 'cio' and w.assignee is distinct from p.cio
                            or w.role = 'it-lead' and w.assignee is distinct from p.it_lead
                            or w.role = 'change-manager' and w.assignee is distinct from p.change_manager)
                        """).param("key", play.key()).query(Long.class).single();
    }
}

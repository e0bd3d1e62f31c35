package dev.rapport.testing;

import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lets the database refuse what a project would write, as it does when its disk is full. */
@TestComponent
public class FullDisk {

    private final JdbcClient sql;

    FullDisk(JdbcClient sql) {
        this.sql = sql;
    }

    public void isFullFor(String project) {
        sql.sql("""
                        create or replace function no_room() returns trigger language plpgsql as
                        $$ begin raise exception 'could not extend file' using errcode = '53100'; end $$
                        """).update();
        sql.sql("create trigger " + trigger(project) + " before insert on act for each row when (new.project_key = '"
                        + project + "') execute function no_room()")
                .update();
    }

    public void hasRoomFor(String project) {
        sql.sql("drop trigger " + trigger(project) + " on act").update();
    }

    private static String trigger(String project) {
        return "\"no room for " + project + "\"";
    }
}

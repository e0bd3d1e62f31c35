package dev.rapport.project;

import dev.rapport.database.ReadOnce;
import dev.rapport.organization.Role;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Projects with all their parts. Reading here asks nobody's rights: it serves the steps of a project itself. */
@Repository
public class Projects {

    private final JdbcClient sql;
    private final ReadOnce once;

    Projects(JdbcClient sql, ReadOnce once) {
        this.sql = sql;
        this.once = once;
    }

    public Optional<Project> find(String key) {
        return once.find(
                Project.class,
                key,
                () -> sql.sql(ProjectRow.SELECT + "where p.key = :key")
                        .param("key", key)
                        .query(ProjectRow::read)
                        .optional());
    }

    /** @throws IllegalStateException when there is none, which no step of a project can meet */
    public Project get(String key) {
        return find(key).orElseThrow(() -> new IllegalStateException("There is no project " + key));
    }

    boolean exists(String key) {
        return sql.sql("select count(*) from project where key = :key")
                        .param("key", key)
                        .query(Long.class)
                        .single()
                > 0;
    }

    void add(Project project) {
        sql.sql("""
                        insert into project (key, name, purpose, go_live, sponsor, cio, it_lead, change_manager,
                            process_owner, controller, employee_representative, status, phase, created_by, created_at)
                        values (:key, :name, :purpose, :goLive, :sponsor, :cio, :itLead, :changeManager,
                            :processOwner, :controller, :employeeRepresentative, :status, :phase, :by, :at)
                        """)
                .param("key", project.key())
                .param("name", project.name())
                .param("purpose", project.purpose())
                .param("goLive", project.goLive())
                .param("sponsor", project.sponsor())
                .param("cio", project.cio())
                .param("itLead", project.itLead())
                .param("changeManager", project.changeManager())
                .param("processOwner", project.processOwner())
                .param("controller", project.controller())
                .param("employeeRepresentative", project.employeeRepresentative())
                .param("status", project.status().word())
                .param("phase", project.phase().word())
                .param("by", project.createdBy())
                .param("at", Timestamp.from(project.createdAt()))
                .update();
        addParts(project);
        once.changed();
    }

    private void addParts(Project project) {
        String key = project.key();
        each(project.units(), (unit, n) -> insert("project_unit (project_key, unit, position)", key, unit, n));
        each(
                project.functionality(),
                (one, n) -> insert(
                        "project_functionality (project_key, key, name, position)", key, one.key(), one.name(), n));
        each(
                project.waves(),
                (wave, n) -> insert(
                        "project_wave (project_key, name, go_live, units, position)",
                        key,
                        wave.name(),
                        wave.goLive(),
                        wave.units().toArray(String[]::new),
                        n));
        each(
                project.impacts(),
                (impact, n) -> insert(
                        "project_impact (project_key, unit, functionality, level, position)",
                        key,
                        impact.unit(),
                        impact.functionality(),
                        impact.level(),
                        n));
        each(
                project.vendors(),
                (vendor, n) -> insert(
                        "project_vendor (project_key, name, people, position)",
                        key,
                        vendor.name(),
                        vendor.people().toArray(String[]::new),
                        n));
        each(
                project.benefits(),
                (benefit, n) -> insert(
                        "project_benefit (project_key, name, measure, baseline, target, owner, position)",
                        key,
                        benefit.name(),
                        benefit.measure(),
                        benefit.baseline(),
                        benefit.target(),
                        benefit.owner(),
                        n));
    }

    private static <T> void each(List<T> parts, java.util.function.ObjIntConsumer<T> add) {
        for (int position = 0; position < parts.size(); position++) {
            add.accept(parts.get(position), position);
        }
    }

    private void insert(String into, @Nullable Object... values) {
        String marks = String.join(", ", java.util.Collections.nCopies(values.length, "?"));
        sql.sql("insert into " + into + " values (" + marks + ")")
                .params(values)
                .update();
    }

    /** @return whether the project was not in that phase already */
    boolean enter(String key, Phase phase) {
        once.changed();
        return sql.sql("update project set phase = :phase where key = :key and phase <> :phase")
                        .param("phase", phase.word())
                        .param("key", key)
                        .update()
                > 0;
    }

    /** @throws IllegalArgumentException for a role that is no project's to give away */
    void nowLeads(String key, Role role, String person) {
        String column = switch (role) {
            case SPONSOR -> "sponsor";
            case CIO -> "cio";
            case IT_LEAD -> "it_lead";
            case CHANGE_MANAGER -> "change_manager";
            case PROCESS_OWNER -> "process_owner";
            case CONTROLLER -> "controller";
            case EMPLOYEE_REPRESENTATIVE -> "employee_representative";
            default -> throw new IllegalArgumentException("Nobody leads a project as " + role.key());
        };
        once.changed();
        sql.sql("update project set " + column + " = :person where key = :key")
                .param("person", person)
                .param("key", key)
                .update();
    }

    /** The project's own day moves with it where no wave comes after. */
    void goesLiveOn(String key, int wave, LocalDate day) {
        once.changed();
        sql.sql("update project_wave set go_live = :day where project_key = :key and position = :position")
                .param("day", day)
                .param("key", key)
                .param("position", wave - 1)
                .update();
        sql.sql("""
                        update project set go_live = greatest(go_live, :day) where key = :key
                            and not exists (select from project_wave one
                                where one.project_key = project.key and one.position >= :wave)
                        """).param("day", day).param("key", key).param("wave", wave).update();
    }

    void pause(String key, LocalDate day) {
        isPausedOn(key, day);
    }

    void resume(String key) {
        isPausedOn(key, null);
    }

    private void isPausedOn(String key, @Nullable LocalDate day) {
        once.changed();
        sql.sql("update project set paused_on = :day where key = :key")
                .param("day", day)
                .param("key", key)
                .update();
    }

    void end(String key, Status status, Phase phase, Instant at) {
        once.changed();
        sql.sql(
                        "update project set status = :status, phase = :phase, ended_at = :at, paused_on = null where key = :key")
                .param("status", status.word())
                .param("phase", phase.word())
                .param("at", Timestamp.from(at))
                .param("key", key)
                .update();
    }

    /** It ends as another project takes it in. To the version before it is cancelled. */
    void mergeInto(String key, String into, Phase phase, Instant at) {
        end(key, Status.CANCELLED, phase, at);
        sql.sql("update project set merged_into = :into where key = :key")
                .param("into", into)
                .param("key", key)
                .update();
    }

    void keepClosing(String key, String summary) {
        once.changed();
        sql.sql("update project set closing = :summary where key = :key")
                .param("summary", summary)
                .param("key", key)
                .update();
    }
}

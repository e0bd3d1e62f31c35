package dev.rapport.project;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A project as somebody brings it, with nothing checked yet. Everything may be missing. */
public record NewProject(
        @Nullable String key,
        @Nullable String name,
        @Nullable String purpose,
        @Nullable LocalDate goLive,
        @Nullable String sponsor,
        @Nullable String cio,
        @Nullable String itLead,
        @Nullable String changeManager,
        @Nullable String processOwner,
        @Nullable String controller,
        @Nullable String employeeRepresentative,
        @Nullable List<@Nullable String> units,
        @Nullable List<@Nullable NewWave> waves,
        @Nullable List<Project.@Nullable Functionality> functionality,
        @Nullable List<@Nullable NewImpact> impacts,
        @Nullable List<Project.@Nullable Vendor> vendors,
        @Nullable List<Project.@Nullable Benefit> benefits,
        @Nullable NewListening listening) {

    /** Who is IT, as brought; where it is there, the project begins with listening. */
    public record NewListening(
            @Nullable List<@Nullable String> itDelivery,
            @Nullable List<@Nullable String> itOperations) {}

    /** A wave as brought. */
    public record NewWave(
            @Nullable String name,
            @Nullable LocalDate goLive,
            @Nullable List<@Nullable String> units) {}

    /** An impact as brought. */
    public record NewImpact(
            @Nullable String unit,
            @Nullable String functionality,
            @Nullable Integer level) {}
}

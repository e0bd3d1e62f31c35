package dev.rapport.project;

import dev.rapport.organization.Unit;
import dev.rapport.organization.Units;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A project's units exist and are led by somebody, and what is said of units and functionality names known ones. */
final class PartRules {

    private static final int HIGHEST_IMPACT = 5;
    private final Units units;
    private final Findings findings;

    PartRules(Units units, Findings findings) {
        this.units = units;
        this.findings = findings;
    }

    void check(NewProject project) {
        List<String> named = Parts.present(project.units());
        if (named.isEmpty()) {
            findings.add("/units", "At least one affected unit is needed.");
        }
        listening(project.listening());
        Map<String, Unit> known =
                units.all(named.stream().filter(Findings::storable).toList());
        units(project, known);
        Set<String> functionality = functionality(project);
        new WaveRules(findings).check(project, Set.copyOf(named), known.keySet());
        impacts(project, Set.copyOf(named), functionality);
    }

    private void units(NewProject project, Map<String, Unit> known) {
        Set<String> seen = new HashSet<>();
        Parts.each(project.units(), "/units", findings, (pointer, key) -> {
            Unit unit = known.get(key);
            if (unit == null) {
                findings.add(pointer, "There is no unit “" + key + "”.");
            } else if (unit.manager() == null) {
                findings.add(pointer, unit.name() + " (“" + key + "”) has no manager who could act for it.");
            } else if (!seen.add(key)) {
                findings.add(pointer, "The unit “" + key + "” is named twice.");
            }
        });
    }

    private void listening(NewProject.@Nullable NewListening listening) {
        if (listening != null) {
            Set<String> seen = new HashSet<>();
            itUnits(listening.itDelivery(), "/listening/itDelivery", seen);
            itUnits(listening.itOperations(), "/listening/itOperations", seen);
        }
    }

    private void itUnits(@Nullable List<@Nullable String> named, String pointer, Set<String> seen) {
        Parts.each(named, pointer, findings, (at, key) -> {
            if (!Findings.storable(key) || units.find(key).isEmpty()) {
                findings.add(at, "There is no unit “" + key + "”.");
            } else if (!seen.add(key)) {
                findings.add(at, "The unit “" + key + "” is named twice.");
            }
        });
    }

    private Set<String> functionality(NewProject project) {
        Set<String> keys = new HashSet<>();
        if (Parts.present(project.functionality()).isEmpty()) {
            findings.add("/functionality", "At least one functionality of the new application is needed.");
        }
        Parts.each(project.functionality(), "/functionality", findings, (pointer, one) -> {
            findings.required(pointer + "/name", one.name(), 200);
            if (findings.required(pointer + "/key", one.key(), 64) && !keys.add(one.key())) {
                findings.add(pointer + "/key", "The functionality “" + one.key() + "” is named twice.");
            }
        });
        return keys;
    }

    private void impacts(NewProject project, Set<String> named, Set<String> functionality) {
        Set<List<String>> seen = new HashSet<>();
        Parts.each(project.impacts(), "/impacts", findings, (pointer, impact) -> {
            String unit = impact.unit();
            String function = impact.functionality();
            oneOf(pointer + "/unit", "unit", unit, named);
            oneOf(pointer + "/functionality", "functionality", function, functionality);
            if (unit != null && function != null && !seen.add(List.of(unit, function))) {
                findings.add(pointer, "The impact of “" + function + "” on “" + unit + "” is given twice.");
            }
            Integer level = impact.level();
            if (level == null || level < 0 || level > HIGHEST_IMPACT) {
                findings.add(pointer + "/level", "A level is a whole number from 0 to 5; " + level + " was given.");
            }
        });
    }

    private void oneOf(String pointer, String what, @Nullable String key, Set<String> known) {
        if (key == null || !known.contains(key)) {
            findings.add(pointer, "“" + key + "” is no " + what + " of this project.");
        }
    }
}

package dev.rapport.project;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Where a project goes live in waves, each of its units is in exactly one, and they come one after the other. */
final class WaveRules {

    private final Findings findings;
    private final Map<String, String> waveOf = new HashMap<>();
    private final Set<String> names = new HashSet<>();
    private @Nullable LocalDate before;

    WaveRules(Findings findings) {
        this.findings = findings;
    }

    /** @param known which of the units exist at all */
    void check(NewProject project, Set<String> units, Set<String> known) {
        Parts.each(project.waves(), "/waves", findings, (pointer, wave) -> {
            if (findings.required(pointer + "/name", wave.name(), 200)
                    && !names.add(String.valueOf(wave.name()).strip())) {
                findings.add(pointer + "/name", "There are two waves called “" + wave.name() + "”.");
            }
            findings.day(pointer + "/goLive", wave.goLive());
            order(pointer + "/goLive", wave.goLive(), project.goLive());
            units(pointer + "/units", wave, units);
        });
        if (!Parts.present(project.waves()).isEmpty()) {
            left(project.units(), known);
        }
    }

    private void left(@Nullable List<@Nullable String> units, Set<String> known) {
        for (int position = 0; units != null && position < units.size(); position++) {
            String unit = units.get(position);
            if (unit != null && known.contains(unit) && !waveOf.containsKey(unit)) {
                findings.add("/units/" + position, "The unit “" + unit + "” is in none of the waves.");
            }
        }
    }

    private void order(String pointer, @Nullable LocalDate day, @Nullable LocalDate last) {
        if (day == null) {
            return;
        }
        if (last != null && day.isAfter(last)) {
            findings.add(pointer, "This wave goes live on " + day + ", after the project’s own go-live, " + last + ".");
        }
        if (before != null && day.isBefore(before)) {
            findings.add(pointer, "This wave goes live on " + day + ", before the wave above it, " + before + ".");
        }
        before = day;
    }

    private void units(String pointer, NewProject.NewWave wave, Set<String> known) {
        if (Parts.present(wave.units()).isEmpty()) {
            findings.add(pointer, "A wave needs at least one unit.");
        }
        Parts.each(wave.units(), pointer, findings, (at, unit) -> {
            if (!known.contains(unit)) {
                findings.add(at, "“" + unit + "” is no unit of this project.");
            }
            String other = waveOf.putIfAbsent(unit, String.valueOf(wave.name()));
            if (other != null) {
                findings.add(at, "The unit “" + unit + "” is already in the wave “" + other + "”.");
            }
        });
    }
}

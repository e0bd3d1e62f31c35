package dev.rapport.playbooks;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * How much room a name takes where the viewer writes it: broken between words within the width it is given, centred,
 * and beginning at the top. Reckoned with the widths of Arial, which the viewer asks for, and a little more: where it is
 * missing, what stands in for it is wider. The viewer breaks what does not fit on one line a second time, within the
 * widest line of the first, and may come to one line more.
 */
final class Lettering {

    private static final double SIZE = 11;
    private static final double LINE = 1.2 * SIZE;
    private static final double WIDER = 1.15;

    private Lettering() {}

    static Box room(String name, Box given) {
        List<String> lines = lines(name, given.width());
        int most = lines.size() > 1 ? lines.size() + 1 : 1;
        double half = lines.stream().mapToDouble(Lettering::width).max().orElse(0) / 2;
        return new Box(given.middle() - half, given.top(), given.middle() + half, given.top() + LINE * most);
    }

    /** Whether no word of it is broken: each has room, and where there are more lines than one the widest is no word. */
    static boolean fits(String name, Box given) {
        List<String> lines = lines(name, given.width());
        String widest = Collections.max(lines, Comparator.comparingDouble(Lettering::width));
        return width(widest) <= given.width() && (lines.size() == 1 || widest.contains(" "));
    }

    private static List<String> lines(String name, double width) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : name.split("\\s+", -1)) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static double width(String text) {
        return WIDER * SIZE * text.chars().mapToDouble(Lettering::width).sum();
    }

    private static double width(int letter) {
        if ("ijl'’".indexOf(letter) >= 0) {
            return 0.222;
        }
        if (" ft.,:;!/I()r-".indexOf(letter) >= 0) {
            return 0.3;
        }
        if ("ckszxvy".indexOf(letter) >= 0) {
            return 0.5;
        }
        if ("mwMWOQG%".indexOf(letter) >= 0) {
            return 0.83;
        }
        return Character.isUpperCase(letter) ? 0.69 : 0.556;
    }
}

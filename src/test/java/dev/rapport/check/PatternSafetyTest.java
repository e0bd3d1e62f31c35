package dev.rapport.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Patterns that end in a browser pass, those that may not do not. */
class PatternSafetyTest {

    static List<String> useful() {
        return List.of(
                "^[A-Z]{2,5}-\\d{1,6}$",
                "^\\d{5}$",
                "^\\d{1,3}(?:\\.\\d{1,3}){3}$",
                "^[^@\\s]+@[^@\\s]+$",
                "^\\w+([.-]\\w+)*@\\w+(\\.\\w+)+$",
                "^\\+?[0-9 ()/-]{6,20}$",
                "^(yes|no|later)$",
                "^https://[a-z0-9.-]+(/.*)?$",
                "^[A-Z]{2}\\d{2}( ?[A-Z0-9]{4}){2,7} ?[A-Z0-9]{1,4}$",
                "^\\d{4}-(0[1-9]|1[0-2])-\\d{2}$",
                "^(0|[1-9]\\d*)(,\\d{2})?$",
                "^[a-z][a-z0-9-]*$",
                "^.{3,}$",
                "\\d",
                ".*\\.pdf$",
                "^\\S+( \\S+)*$",
                "^(\\w+ )*\\w+$",
                "^[A-Za-z\u00c0-\u00ff' -]+$",
                "^(CR|INC|PRB)[0-9]{7}$");
    }

    @ParameterizedTest
    @MethodSource("useful")
    void takesWhatPeopleWrite(String pattern) {
        assertThat(PatternSafety.whyNot(pattern)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "(a+)+$",
                "^(a+)+$",
                "(a|a)*$",
                "(a|aa)+$",
                "^(\\w+\\s?)*$",
                "(.*a){20}",
                "\\d*\\d*\\d*x",
                "(a*)*b",
                "(a?)+b",
                "(a|b|ab)*c",
                "([a-z]+[0-9]?)+x",
                "^(([a-z])+.)+[A-Z]([a-z])+$",
                "(\\w*\\s*)*:",
                ".*.*.*x",
                ".*a.*b.*c",
                "a{1,200}a{1,200}a{1,200}x",
                "(?:a{200}){200}(?:b?c?){200}x",
                "(x+x+)+y",
                "\\s+$.*x",
                "\\s*\\s+$",
                "(?=a)a",
                "(?!a)b",
                "(?<=a)b",
                "(?<name>a)",
                "(?i)a",
                "(a)\\1",
                "\\k<a>",
                "\\p{L}+",
                "\\bword\\b",
                "\\u0041",
                "a*?b",
                "a**",
                "a{2}{3}",
                "a{5,2}",
                "a{1000}",
                "a{9999999999}",
                "*a",
                "[",
                "[]",
                "[^]",
                "[z-a]",
                "[[:alpha:]]",
                "[a&&b]",
                "(",
                ")",
                "(a",
                "a}",
                "a]",
                "a{",
                "\\",
                "((((((((((((a))))))))))))"
            })
    void refusesWhatMayRunAwayOrCannotBeRead(String pattern) {
        assertThat(PatternSafety.whyNot(pattern)).isPresent().get().asString().endsWith(".");
    }

    @Test
    void refusesWhatIsLong() {
        assertThat(PatternSafety.whyNot("a".repeat(201))).isPresent();
    }

    @Test
    void whatItTakesEndsInTheEngineOfBrowsers(@TempDir Path folder) throws Exception {
        assertThat(Backtracking.ends(useful(), folder)).isTrue();
    }

    @Test
    void whateverItTakesEndsInTheEngineOfBrowsers(@TempDir Path folder) throws Exception {
        Random random = new Random(20270301);
        List<String> taken = Stream.generate(() -> (random.nextBoolean() ? "^" : "") + pattern(random, 3) + "$")
                .limit(4_000)
                .distinct()
                .filter(pattern -> PatternSafety.whyNot(pattern).isEmpty())
                .limit(300)
                .toList();
        assertThat(taken).hasSizeGreaterThan(100).anyMatch(pattern -> pattern.contains("*"));
        assertThat(Backtracking.ends(taken, folder)).isTrue();
    }

    private static String pattern(Random random, int depth) {
        return IntStream.rangeClosed(0, random.nextInt(4))
                .mapToObj(part -> atom(random, depth) + times(random))
                .collect(Collectors.joining());
    }

    private static String atom(Random random, int depth) {
        int kind = random.nextInt(depth > 0 ? 8 : 6);
        return switch (kind) {
            case 6 -> "(" + pattern(random, depth - 1) + ")";
            case 7 -> "(?:" + pattern(random, depth - 1) + "|" + pattern(random, depth - 1) + ")";
            default ->
                List.of("a", "[a-z]", "\\w", "\\s", ".", "[^a]", "0", "\\.", "-", "@")
                        .get(random.nextInt(10));
        };
    }

    private static String times(Random random) {
        return List.of("", "", "", "*", "+", "?", "{2}", "{1,3}", "{0,20}", "{3,}")
                .get(random.nextInt(10));
    }
}

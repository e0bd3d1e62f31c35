package dev.rapport.check;

import dev.rapport.check.PatternNode.Choice;
import dev.rapport.check.PatternNode.End;
import dev.rapport.check.PatternNode.One;
import dev.rapport.check.PatternNode.Repeat;
import dev.rapport.check.PatternNode.Sequence;
import dev.rapport.check.PatternNode.Start;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the part of patterns that means the same in a browser and on the server: characters, classes, groups, choices,
 * repetitions, beginning and end. Everything else is refused by name.
 */
final class PatternReader {

    /** A sentence for people on what cannot be read. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1;

        Unreadable(String sentence) {
            super(sentence);
        }
    }

    private static final int DEEPEST = 10;
    private static final int MOST_TIMES = 200;
    private static final String PUNCTUATION = "\\^$.|?*+()[]{}/-!\"#%&',:;<=>@_`~ ";

    private final String text;
    private int at;
    private int depth;

    private PatternReader(String text) {
        this.text = text;
    }

    static PatternNode read(String text) throws Unreadable {
        PatternReader reader = new PatternReader(text);
        PatternNode pattern = reader.choice();
        if (reader.at < text.length()) {
            throw new Unreadable("It closes a bracket “)” that was not opened.");
        }
        return pattern;
    }

    private PatternNode choice() throws Unreadable {
        List<PatternNode> branches = new ArrayList<>();
        branches.add(sequence());
        while (next('|')) {
            branches.add(sequence());
        }
        return branches.size() == 1 ? branches.get(0) : new Choice(branches);
    }

    private PatternNode sequence() throws Unreadable {
        List<PatternNode> parts = new ArrayList<>();
        while (at < text.length() && text.charAt(at) != '|' && text.charAt(at) != ')') {
            parts.add(repeated(atom()));
        }
        return new Sequence(parts);
    }

    private PatternNode atom() throws Unreadable {
        char letter = text.charAt(at++);
        return switch (letter) {
            case '^' -> new Start();
            case '$' -> new End();
            case '.' -> new One(Letters.ANY);
            case '(' -> group();
            case '[' -> new One(set());
            case '\\' -> new One(escaped());
            case '*', '+', '?', '{' ->
                throw new Unreadable("“" + letter + "” repeats nothing; write \\" + letter
                        + " where the character itself is meant.");
            case ']', '}' -> throw new Unreadable("Write \\" + letter + " where “" + letter + "” itself is meant.");
            default -> new One(plain(letter));
        };
    }

    private static Letters plain(char letter) throws Unreadable {
        if (Character.isSurrogate(letter) || Character.isISOControl(letter)) {
            throw new Unreadable("It holds a character that cannot be used in a pattern.");
        }
        return Letters.one(letter);
    }

    private PatternNode group() throws Unreadable {
        if (next('?') && !next(':')) {
            throw new Unreadable("“(?” begins something that is not allowed, such as looking ahead or a named group.");
        }
        if (++depth > DEEPEST) {
            throw new Unreadable("It has more than " + DEEPEST + " brackets within brackets.");
        }
        PatternNode inner = choice();
        if (!next(')')) {
            throw new Unreadable("It opens a bracket “(” that is not closed.");
        }
        depth--;
        return inner;
    }

    private PatternNode repeated(PatternNode body) throws Unreadable {
        int before = at;
        int least = 1;
        int most = 1;
        if (next('*')) {
            least = 0;
            most = PatternNode.UNBOUNDED;
        } else if (next('+')) {
            most = PatternNode.UNBOUNDED;
        } else if (next('?')) {
            least = 0;
        } else if (next('{')) {
            least = number();
            most = next(',')
                    ? (at < text.length() && text.charAt(at) == '}' ? PatternNode.UNBOUNDED : number())
                    : least;
            require('}');
        }
        if (at == before) {
            return body;
        }
        if (least > most) {
            throw new Unreadable("It repeats at least " + least + " but at most " + most + " times.");
        }
        if (at < text.length() && "*+?{".indexOf(text.charAt(at)) >= 0) {
            throw new Unreadable("It has two signs of repetition in a row.");
        }
        return new Repeat(body, least, most);
    }

    private int number() throws Unreadable {
        int from = at;
        while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
            at++;
        }
        String digits = text.substring(from, at);
        if (digits.isEmpty() || digits.length() > 4 || Integer.parseInt(digits) > MOST_TIMES) {
            throw new Unreadable("Between { and } stands a number from 0 to " + MOST_TIMES + ".");
        }
        return Integer.parseInt(digits);
    }

    private Letters set() throws Unreadable {
        boolean not = next('^');
        Letters letters = Letters.NONE;
        if (next(']')) {
            throw new Unreadable("Between [ and ] stands nothing.");
        }
        while (!next(']')) {
            letters = letters.or(setPart());
        }
        return not ? letters.not() : letters;
    }

    private Letters setPart() throws Unreadable {
        int from = setLetter();
        if (from < 0) {
            return shorthand(text.charAt(at - 1));
        }
        boolean range = at + 1 < text.length() && text.charAt(at) == '-' && text.charAt(at + 1) != ']';
        if (!range) {
            return Letters.one(from);
        }
        at++;
        int to = setLetter();
        if (to < from) {
            throw new Unreadable("A range such as a-z between [ and ] goes the wrong way.");
        }
        return Letters.range(from, to);
    }

    /** The character; below 0 where a shorthand such as \d was read. */
    private int setLetter() throws Unreadable {
        if (at >= text.length()) {
            throw new Unreadable("It opens a bracket “[” that is not closed.");
        }
        char letter = text.charAt(at++);
        if (letter == '[' || letter == '&') {
            throw new Unreadable("Write \\" + letter + " where “" + letter + "” itself is meant between [ and ].");
        }
        if (letter != '\\') {
            plain(letter);
            return letter;
        }
        char meant = at < text.length() ? text.charAt(at) : ' ';
        if ("dwsDWS".indexOf(meant) >= 0) {
            at++;
            return -1;
        }
        escaped();
        return switch (meant) {
            case 't' -> '\t';
            case 'n' -> '\n';
            case 'r' -> '\r';
            default -> meant;
        };
    }

    private Letters escaped() throws Unreadable {
        char letter = at < text.length() ? text.charAt(at++) : '\0';
        if ("dwsDWS".indexOf(letter) >= 0) {
            return shorthand(letter);
        }
        return switch (letter) {
            case 't' -> Letters.one('\t');
            case 'n' -> Letters.one('\n');
            case 'r' -> Letters.one('\r');
            default -> {
                if (PUNCTUATION.indexOf(letter) < 0) {
                    throw new Unreadable("“\\" + letter + "” is not allowed; only \\d, \\w, \\s, their opposites and "
                            + "escaped punctuation are.");
                }
                yield Letters.one(letter);
            }
        };
    }

    private static Letters shorthand(char letter) {
        return switch (letter) {
            case 'd' -> Letters.DIGIT;
            case 'w' -> Letters.WORD;
            case 's' -> Letters.SPACE;
            case 'D' -> Letters.DIGIT.not();
            case 'W' -> Letters.WORD.not();
            default -> Letters.SPACE.not();
        };
    }

    private boolean next(char letter) {
        if (at < text.length() && text.charAt(at) == letter) {
            at++;
            return true;
        }
        return false;
    }

    private void require(char letter) throws Unreadable {
        if (!next(letter)) {
            throw new Unreadable("“" + letter + "” is missing.");
        }
    }
}

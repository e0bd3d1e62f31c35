package dev.rapport.check;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Words that people read in a form. They are Markdown with templates: no HTML, no pictures, links only to where people
 * expect, and FEEL only of the part that we allow. Templates that choose or repeat are not read and so refused.
 */
final class FormWords {

    private static final int LONGEST = 10_000;
    private static final int LONGEST_FEEL = 2_001;
    private static final Pattern TAG = Pattern.compile("<[A-Za-z/!?]");
    private static final Pattern LINK = Pattern.compile("\\]\\s*\\(\\s*([^)\\s]*)");
    private static final Pattern GOOD_LINK = Pattern.compile("https://[A-Za-z0-9._~:/?#@!$&*+,;=%-]+"
            + "|mailto:[A-Za-z0-9._%+-]+@[A-Za-z0-9.-]+"
            + "|(?!//)[A-Za-z0-9._~/?#=%-]+");
    private static final Pattern NAMED_LINK = Pattern.compile("\\]\\s*:|\\]\\s*\\[");
    private static final Pattern BARE_LINK =
            Pattern.compile("(?i)\\b(?:http|ftp|javascript|vbscript|data|file):[^\\s]");
    private static final Pattern QUOTED = Pattern.compile("\"(?:[^\"\\\\]|\\\\.)*+\"", Pattern.DOTALL);

    private final Vocabulary vocabulary;
    private final FormFindings findings;
    private final JsonNode component;
    private final String name;

    FormWords(Vocabulary vocabulary, FormFindings findings, JsonNode component, String name) {
        this.vocabulary = vocabulary;
        this.findings = findings;
        this.component = component;
        this.name = name;
    }

    void check(String words) {
        if (words.length() > LONGEST) {
            refuse("form-value-not-allowed", "is longer than 10,000 characters.", "Shorten it.");
            return;
        }
        if (words.strip().startsWith("=")) {
            feel(words.strip().substring(1));
            quoted(words);
            return;
        }
        StringBuilder plain = new StringBuilder();
        int at = 0;
        for (int open = words.indexOf("{{"); open >= 0; open = words.indexOf("{{", at)) {
            plain.append(words, at, open).append('\uFFFC');
            int close = words.indexOf("}}", open);
            if (close < 0) {
                refuse("form-template-not-allowed", "opens {{ without closing it.", "Close it with }}.");
                return;
            }
            template(words.substring(open + 2, close));
            at = close + 2;
        }
        markup(plain.append(words.substring(at)).toString());
    }

    private void template(String expression) {
        if (expression.strip().startsWith("#") || expression.strip().startsWith("/") || expression.contains("{{")) {
            refuse(
                    "form-template-not-allowed",
                    "holds “{{" + expression + "}}”, a template that chooses or repeats.",
                    "Show a value with {{ name }} only, and hide a component by its condition.");
            return;
        }
        feel(expression);
        quoted(expression);
    }

    /** FEEL in words, or under any other name. */
    void feel(String expression) {
        Optional<String> refusal = vocabulary.whyNotFeel(expression, false);
        refusal.ifPresent(why -> refuse(
                "form-feel-not-allowed",
                "holds FEEL that is not allowed: “" + expression.strip() + "”. " + why,
                "Change the expression, or let the server prepare the value."));
    }

    private void quoted(String expression) {
        if (expression.length() > LONGEST_FEEL) {
            return;
        }
        Matcher texts = QUOTED.matcher(expression);
        while (texts.find()) {
            if (texts.group().matches("(?s).*[<\\[\\]\\\\].*")) {
                refuse(
                        "form-words-hold-markup",
                        "holds FEEL with the text " + texts.group() + ", which could become a link or HTML.",
                        "Leave < [ ] and \\ out of texts in FEEL that people see.");
            }
        }
    }

    private void markup(String words) {
        if (words.contains("}}")) {
            refuse("form-template-not-allowed", "closes }} without opening it.", "Remove it.");
        }
        if (TAG.matcher(words).find()) {
            refuse(
                    "form-words-hold-markup",
                    "holds HTML: “" + excerpt(words, TAG) + "”.",
                    "Write plain words; Markdown such as **bold** or a list is shown.");
        }
        if (words.contains("![")) {
            refuse(
                    "form-words-hold-markup",
                    "shows a picture from elsewhere.",
                    "Leave the picture out, or link to it.");
        }
        links(words);
    }

    private void links(String words) {
        Matcher links = LINK.matcher(words);
        while (links.find()) {
            if (!GOOD_LINK.matcher(links.group(1)).matches()) {
                link(links.group(1));
            }
        }
        if (NAMED_LINK.matcher(words).find()) {
            link(excerpt(words, NAMED_LINK));
        }
        String bare = LINK.matcher(words).replaceAll(" ");
        if (BARE_LINK.matcher(bare).find()) {
            link(excerpt(bare, BARE_LINK));
        }
    }

    private void link(String target) {
        refuse(
                "form-link-not-allowed",
                "holds a link that is not allowed: “" + target + "”.",
                "Link as [words](https://…), [words](mailto:…) or to a page of Rapport such as [words](/help).");
    }

    private static String excerpt(String words, Pattern where) {
        Matcher place = where.matcher(words);
        return place.find() ? words.substring(place.start(), Math.min(words.length(), place.start() + 40)) : "";
    }

    private void refuse(String rule, String what, String remedy) {
        findings.error(component, rule, "Its “" + name + "” " + what, remedy);
    }
}

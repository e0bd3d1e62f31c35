package dev.rapport.correspondence;

import freemarker.core.HTMLOutputFormat;
import freemarker.core.OutputFormat;
import freemarker.core.TemplateElement;
import freemarker.template.Template;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What a letter's template may say: choices, lists of what it was given, and words filled in. Nothing that computes: with
 * neither ranges, functions, assignments nor joined strings, work and memory are bounded by the template and its words.
 */
@SuppressWarnings("deprecation")
final class LetterGrammar {

    private static final Pattern WORDS = Pattern.compile("(?s)(text|comment) \".*");
    private static final Pattern STEP =
            Pattern.compile("(?s)root|#(mixed_content|if|elseif|else|list|items|sep)(?![a-zA-Z_]).*|\\$\\{.*");
    private static final Pattern BUILT_IN = Pattern.compile("\\?\\s*(\\w+)");
    private static final Set<String> BUILT_INS =
            Set.of("cap_first", "counter", "has_content", "has_next", "index", "size", "then");
    private static final Pattern COMPUTING = Pattern.compile("->|\\.\\.|\\+|[$#]\\{|(?<![\\w\\])\"'])\\.\\s*\\w");

    private LetterGrammar() {}

    /** @throws UnfitLetter naming the first thing that is not allowed, with its line */
    static void check(Template template, OutputFormat format) {
        if (template.getOutputFormat() != format
                || template.getAutoEscaping() != (format == HTMLOutputFormat.INSTANCE)) {
            throw new UnfitLetter("The letter's template may not change how words are escaped.");
        }
        check(template.getRootTreeNode());
    }

    private static void check(TemplateElement element) {
        String says = element.getDescription();
        if (!WORDS.matcher(says).matches()) {
            if (!STEP.matcher(says).matches()) {
                throw unfit(element, says);
            }
            expressions(element, says.startsWith("${") ? says.substring(2) : says);
        }
        for (int child = 0; child < element.getChildCount(); child++) {
            check((TemplateElement) element.getChildAt(child));
        }
    }

    private static void expressions(TemplateElement element, String says) {
        if (COMPUTING.matcher(says).find()) {
            throw unfit(element, says);
        }
        for (Matcher builtIn = BUILT_IN.matcher(says); builtIn.find(); ) {
            if (!BUILT_INS.contains(builtIn.group(1))) {
                throw unfit(element, "?" + builtIn.group(1));
            }
        }
    }

    private static UnfitLetter unfit(TemplateElement element, String what) {
        return new UnfitLetter("Line " + element.getBeginLine() + " of the letter's template says “"
                + what.substring(0, Math.min(80, what.length())) + "”, which letters may not.");
    }
}

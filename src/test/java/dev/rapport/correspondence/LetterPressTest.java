package dev.rapport.correspondence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Templates that mean harm. */
@Timeout(60)
class LetterPressTest {

    private final LetterPress press = new LetterPress(Duration.ofSeconds(1));

    @AfterEach
    void close() {
        press.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${\"freemarker.template.utility.Execute\"?new()(\"id\")}",
                "<#assign run = \"freemarker.template.utility.Execute\"?new()>${run(\"id\")}",
                "${name?api.class}",
                "${name?eval}",
                "${\"${name}\"?interpret}",
                "<@name?interpret/>",
                "<#include \"/etc/passwd\">",
                "<#import \"letter.ftlh\" as l>",
                "${.get_optional_template(\"letter.ftlh\").exists?c}",
                "${.data_model}",
                "<#list 1..1000000000 as x></#list>",
                "<#list 1.. as x>x</#list>",
                "<#assign x = (1..1000000000)?filter(x -> false)>",
                "${words?filter(x -> true)?size}",
                "${name?left_pad(2000000000)}",
                "${name + name}",
                "<#assign s = name><#list words as w><#assign s = s + s></#list>",
                "<#macro again><@again/></#macro><@again/>",
                "<#function f()><#return f()></#function>${f()}",
                "<#noautoesc>${name}</#noautoesc>",
                "${name?no_esc}",
                "<#ftl output_format=\"plainText\">${name}",
                "<#ftl auto_esc=false>${name}",
                "<#setting locale=\"de\">",
                "<#attempt>${nothing}<#recover>x</#attempt>",
                "${name?matches(\"(a+)+$\")?c}",
                "${name[0..*5]}",
                "#{1}",
                "${name",
            })
    void whatIsNotOnTheListIsRefusedBeforeItRuns(String template) {
        assertThatExceptionOfType(UnfitLetter.class)
                .isThrownBy(() -> press.html("hostile", template))
                .withMessageMatching("(?s).*(which letters may not|may not change how words|cannot be read).*")
                .withMessageNotContaining("“root”");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${name}, ${words?size} ... a + b? yes -> no",
                "<#-- said --><#if words?has_content && name??>${name}<#elseif !name??>1<#else>2</#if>",
                "<#list words as word>${word?counter}${word?cap_first}<#sep>, </#sep><#else>none</#list>",
                "<#list words>(<#items as word>${word}</#items>)</#list>",
                "${(words?size gt 1)?then(\"many\", name)} ${other!\"none\"} ${words[0]}",
            })
    void whatLettersNeedIsOnTheList(String template) {
        assertThat(press.fill(press.html("good", template), words(2))).isNotBlank();
    }

    @ParameterizedTest
    @ValueSource(strings = {"${name.getClass()}", "${name.class}", "${words.size()}", "${missing}", "${name()}"})
    void onlyTheGivenWordsAreWithinReach(String template) {
        assertThatExceptionOfType(UnfitLetter.class)
                .isThrownBy(() -> press.fill(press.html("hostile", template), words(2)))
                .withMessageContaining("cannot be filled in");
    }

    @Test
    void loopsWithinLoopsEndWithTheTime() {
        String template = "<#list words as a><#list words as b><#list words as c><#list words as d>"
                + "</#list></#list></#list></#list>";

        for (int turn = 0; turn < 3; turn++) {
            assertThatExceptionOfType(UnfitLetter.class)
                    .isThrownBy(() -> press.fill(press.html("slow", template), words(1000)))
                    .withMessageContaining("takes longer than");
        }
        assertThat(press.fill(press.html("good", "Hello ${name}"), words(1))).isEqualTo("Hello &lt;Ada&gt;");
    }

    @Test
    void aLetterHasAnEnd() {
        String template = "<#list words as a><#list words as b>${name}</#list></#list>";

        assertThatExceptionOfType(UnfitLetter.class)
                .isThrownBy(() -> press.fill(press.html("long", template), words(1000)))
                .withMessageContaining("more than 200000 characters");
    }

    @Test
    void aTemplateHasAnEndToo() {
        assertThatExceptionOfType(UnfitLetter.class)
                .isThrownBy(() -> press.plain("long", "x".repeat(20_001)))
                .withMessageContaining("20,000");
        assertThatExceptionOfType(UnfitLetter.class)
                .isThrownBy(() -> press.plain("deep", "${" + "(".repeat(9_000) + "name" + ")".repeat(9_000) + "}"));
    }

    private static Map<String, Object> words(int count) {
        return Map.of("name", "<Ada>", "words", List.copyOf(Collections.nCopies(count, "word")));
    }
}

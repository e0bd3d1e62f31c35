package dev.rapport.browser;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * The library that the desktop modeler is made of, on a page that has nothing else. Its own bundle is taken from where
 * the front end's packages are; what somebody types goes through its properties panel.
 */
final class Drawing {

    private static final Path LIBRARY = Path.of("src", "main", "frontend", "node_modules", "camunda-bpmn-js", "dist");
    private static final List<String> STYLES = List.of(
            "diagram-js.css",
            "bpmn-js.css",
            "bpmn-font/css/bpmn-embedded.css",
            "properties-panel.css",
            "element-templates.css",
            "popup-menu.css");
    private static final String BLANK = """
            <!doctype html><html lang="en"><title>Modeler</title>
            <style>body { margin: 0; display: flex; height: 100vh } #canvas { flex: 1 } #panel { width: 380px; overflow: auto }</style>
            <div id="canvas"></div><div id="panel"></div>
            """;

    private final Page page;

    private Drawing(Page page) {
        this.page = page;
    }

    static Drawing on(Window window) {
        Page page = window.page();
        page.setContent(BLANK);
        STYLES.forEach(style -> page.addStyleTag(
                new Page.AddStyleTagOptions().setPath(LIBRARY.resolve("assets").resolve(style))));
        page.addScriptTag(
                new Page.AddScriptTagOptions().setPath(LIBRARY.resolve("camunda-platform-modeler.production.min.js")));
        page.addScriptTag(
                new Page.AddScriptTagOptions().setPath(Path.of("src", "test", "resources", "modeler", "drawing.js")));
        page.evaluate("drawing.begin()");
        return new Drawing(page);
    }

    /** Puts templates into the palette, as the desktop modeler does with a folder of them. */
    List<?> palette(List<Path> templates) throws IOException {
        StringBuilder all = new StringBuilder("[");
        for (Path template : templates) {
            all.append(all.length() == 1 ? "" : ",").append(Files.readString(template));
        }
        return (List<?>) page.evaluate("text => drawing.load(JSON.parse(text))", all + "]");
    }

    /** Fills in what the whole process is called. */
    Drawing process(String key, String name, String purpose) {
        chosen(page.evaluate("drawing.chooseProcess()"));
        page.locator("#panel").getByLabel("Executable", exactly()).check();
        return fill(Map.of("ID", key, "Name", name, "Element documentation", purpose, "Time to live", "P3650D"));
    }

    Drawing start(String id, String name) {
        chosen(page.evaluate("drawing.chooseLast()"));
        return fill(Map.of("ID", id, "Name", name));
    }

    /** Draws the next step, turns it into one of the palette's, and fills it in. */
    Drawing then(String template, String id, String name, Map<String, String> fields) {
        chosen(page.evaluate("id => drawing.apply(id)", "dev.rapport." + template));
        fill(fields);
        return fill(Map.of("ID", id, "Name", name, "Element documentation", "You are asked, since you know it."));
    }

    /** Gives the last step the marker for several. */
    Drawing forEachUnit() {
        chosen(page.evaluate("drawing.several()"));
        return fill(Map.of("Collection", "units", "Element variable", "unit"));
    }

    Drawing end(String id, String name) {
        chosen(page.evaluate("drawing.end()"));
        return fill(Map.of("ID", id, "Name", name));
    }

    /** What the library complains of in a template or a diagram. */
    List<?> warnings() {
        return (List<?>) page.evaluate("drawing.warnings()");
    }

    String xml() {
        return (String) page.evaluate("drawing.xml()");
    }

    private void chosen(Object id) {
        page.waitForFunction("id => document.querySelector('#panel input[name=id]')?.value === id", id);
        page.evaluate("drawing.openAll()");
    }

    private Drawing fill(Map<String, String> fields) {
        fields.forEach((label, value) -> {
            Locator field = page.locator("#panel").getByLabel(label, exactly());
            if (field.evaluate("field => field.tagName").equals("SELECT")) {
                field.selectOption(value);
            } else {
                field.fill(value);
                field.blur();
            }
        });
        return this;
    }

    private static Locator.GetByLabelOptions exactly() {
        return new Locator.GetByLabelOptions().setExact(true);
    }
}

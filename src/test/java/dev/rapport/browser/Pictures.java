package dev.rapport.browser;

import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/** The viewer's library, taken from where the front end's packages are, which draws models as pictures. */
final class Pictures {

    private static final Path LIBRARY = Path.of("src", "main", "frontend", "node_modules", "camunda-bpmn-js", "dist");
    private static final Path MOVES = Path.of("src", "test", "resources", "modeler", "pictures.js");
    private static final String BLANK = """
            <!doctype html><html lang="en"><title>Pictures</title>
            <style>body { margin: 0 } #canvas { height: 100vh }</style><div id="canvas"></div>
            """;

    private final Page page;

    private Pictures(Page page) {
        this.page = page;
    }

    static Pictures on(Window window) {
        Page page = window.page();
        page.setContent(BLANK);
        page.addStyleTag(
                new Page.AddStyleTagOptions().setPath(LIBRARY.resolve("assets").resolve("diagram-js.css")));
        page.addScriptTag(
                new Page.AddScriptTagOptions().setPath(LIBRARY.resolve("camunda-platform-viewer.production.min.js")));
        page.addScriptTag(new Page.AddScriptTagOptions().setPath(MOVES));
        return new Pictures(page);
    }

    /** The model as a picture, the same to the byte each time on one machine. */
    String draw(String model) {
        return (String) page.evaluate("xml => pictures.draw(xml)", model);
    }

    /**
     * What a picture shows, a line for each element: which, where, drawn of what, with which words. Of a
     * name, how high it begins; where its words break and how far left it begins the fonts of a machine decide.
     */
    List<?> what(String picture) {
        return (List<?>) page.evaluate("text => pictures.what(text)", picture);
    }
}

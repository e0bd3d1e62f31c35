package dev.rapport.testing;

import java.util.List;

/** The addresses of all pages of a project. That none is missing says the test that looks at every page. */
public final class ProjectPages {

    /** Of a project in which much happened and of one that has just begun. */
    public static final List<String> ALWAYS = List.of(
            "/projects/{key}",
            "/projects/{key}/charter",
            "/projects/{key}/plan",
            "/projects/{key}/waves",
            "/projects/{key}/hypercare",
            "/projects/{key}/promises",
            "/projects/{key}/perceptions",
            "/projects/{key}/pain-points",
            "/projects/{key}/alignment",
            "/projects/{key}/personal-data",
            "/projects/{key}/roles",
            "/projects/{key}/units",
            "/projects/{key}/merge",
            "/projects/{key}/history");

    /** Only there where somebody was asked, or promised something. */
    public static final List<String> WHERE_MUCH_HAPPENED =
            List.of("/projects/{key}/ballot", "/projects/{key}/promises/{promise}");

    private ProjectPages() {}
}

package dev.rapport.fuzz;

import dev.rapport.testing.Visitor;

/** What a browser sends along once somebody signed in. */
record Session(Visitor page) {

    /** Lines of a request's head. */
    String headers() {
        String mark = page.get("/password").body().replaceAll("(?s).*csrf-token\" content=\"([^\"]+)\".*", "$1");
        return "Cookie: rapport=%s; rapport-mark=%s%nX-XSRF-TOKEN: %s%n"
                .formatted(
                        page.cookie("rapport").getValue(),
                        page.cookie("rapport-mark").getValue(),
                        mark);
    }
}

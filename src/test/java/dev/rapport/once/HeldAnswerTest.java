package dev.rapport.once;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletResponse;

/** While an act has its connection, nothing of its answer leaves: leaving would take a second one. */
class HeldAnswerTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void aRedirectLeavesWhenItIsLetGo() throws IOException {
        HeldAnswer answer = new HeldAnswer(response);
        answer.getOutputStream().write("half a page".getBytes(StandardCharsets.UTF_8));
        answer.sendRedirect("/tasks");
        assertThat(response.isCommitted()).isFalse();

        answer.letGo();
        assertThat(response.getStatus()).isEqualTo(204);
        assertThat(response.getHeader("Location")).isEqualTo("/tasks");
        assertThat(response.getContentAsString()).isEmpty();
    }

    @Test
    void anErrorLeavesWhenItIsLetGo() throws IOException {
        HeldAnswer answer = new HeldAnswer(response);
        answer.sendError(404, "no words");
        assertThat(response.isCommitted()).isFalse();
        assertThat(answer.getStatus()).isEqualTo(404);

        answer.letGo();
        assertThat(response.getStatus()).isEqualTo(404);
        assertThat(response.isCommitted()).isTrue();
    }

    @Test
    void whatStoodThereBeforeTheActStaysWhenItIsTriedAgain() throws IOException {
        response.setHeader("X-Request-Id", "one");
        HeldAnswer answer = new HeldAnswer(response);
        answer.setHeader("X-Of-The-Act", "first");
        answer.getOutputStream().write(1);
        answer.sendError(500);
        answer.reset();

        answer.letGo();
        assertThat(response.getHeader("X-Request-Id")).isEqualTo("one");
        assertThat(response.containsHeader("X-Of-The-Act")).isFalse();
        assertThat(response.getStatus()).isEqualTo(200);
        assertThat(response.getContentAsByteArray()).isEmpty();
    }
}

package dev.rapport.once;

import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.ContentCachingResponseWrapper;

/** What an act was answered. */
@SuppressWarnings("ArrayRecordComponent")
record Answer(int status, String type, String location, byte[] body) {

    /** Says that an answer is the first one again, and that nothing was done now. */
    static final String REPLAYED = "Idempotent-Replayed";

    private static final int SERVER_FAILED = 500;
    /** Nothing was done, and the same may be possible in a moment. */
    private static final Set<Integer> PASSING = Set.of(401, 403, 429);

    static boolean isKept(int status) {
        return status < SERVER_FAILED && !PASSING.contains(status);
    }

    static Answer of(ContentCachingResponseWrapper given) {
        return new Answer(
                given.getStatus(),
                text(given.getContentType()),
                text(given.getHeader(HttpHeaders.LOCATION)),
                given.getContentAsByteArray());
    }

    void repeat(HttpServletResponse response) throws IOException {
        response.setStatus(status);
        response.setHeader(REPLAYED, "true");
        if (!type.isEmpty()) {
            response.setContentType(type);
        }
        if (!location.isEmpty()) {
            response.setHeader(HttpHeaders.LOCATION, location);
        }
        response.getOutputStream().write(body);
    }

    byte[] written() {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeInt(status);
            out.writeUTF(type);
            out.writeUTF(location);
            out.write(body);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Answer read(byte[] written) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(written))) {
            return new Answer(in.readInt(), in.readUTF(), in.readUTF(), in.readAllBytes());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String text(@Nullable String header) {
        return header == null ? "" : header;
    }
}

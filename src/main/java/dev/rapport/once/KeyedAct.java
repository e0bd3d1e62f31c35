package dev.rapport.once;

import dev.rapport.refusal.Refused;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.Locale;
import javax.crypto.Mac;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;

/**
 * An act that came with a key.
 *
 * @param fingerprint of method, address and body: of a document its bytes, of a form its fields, of an upload its parts'
 *     names, files' names and contents in their order, since what stands between the parts differs from try to try
 * @param request can be handled more than once
 */
@SuppressWarnings("ArrayRecordComponent")
record KeyedAct(Key key, byte[] fingerprint, HttpServletRequest request) {

    private static final int BUFFER = 8192;
    private static final int MOST_BYTES = 2 * 1024 * 1024;

    /** @throws Refused when the parts of an upload cannot be read */
    static KeyedAct of(Key key, HttpServletRequest request) throws IOException {
        Mac mac = key.mac("act");
        String query = request.getQueryString() == null ? "" : "?" + request.getQueryString();
        add(mac, request.getMethod() + " " + request.getRequestURI() + query);
        HttpServletRequest repeatable = repeatable(request, mac);
        return new KeyedAct(key, mac.doFinal(), repeatable);
    }

    private static HttpServletRequest repeatable(HttpServletRequest request, Mac mac) throws IOException {
        if (is(MediaType.MULTIPART_FORM_DATA_VALUE, request)) {
            return withParts(request, mac);
        }
        return is(MediaType.APPLICATION_FORM_URLENCODED_VALUE, request)
                ? withFields(request, mac)
                : withDocument(request, mac);
    }

    private static boolean is(String wanted, HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).startsWith(wanted);
    }

    /** The server reads the fields once and keeps them with the request; read as bytes, they would be gone. */
    private static HttpServletRequest withFields(HttpServletRequest request, Mac mac) {
        request.getParameterMap().forEach((name, values) -> {
            add(mac, name);
            addLength(mac, values.length);
            for (String value : values) {
                add(mac, value);
            }
        });
        return request;
    }

    private static HttpServletRequest withDocument(HttpServletRequest request, Mac mac) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            throw Refused.tooLarge("A document may have up to 2 MB.");
        }
        mac.update(body);
        return new Repeatable(request, body);
    }

    private static HttpServletRequest withParts(HttpServletRequest request, Mac mac) throws IOException {
        Collection<Part> parts = parts(request);
        for (Part part : parts) {
            add(mac, part.getName());
            add(mac, fileName(part));
            add(mac, part);
        }
        return new RepeatableParts(request, parts);
    }

    private static @Nullable String fileName(Part part) {
        try {
            return part.getSubmittedFileName();
        } catch (RuntimeException unfit) {
            throw Refused.malformed("A file's name holds a character that no name has.");
        }
    }

    private static Collection<Part> parts(HttpServletRequest request) {
        try {
            return request.getParts();
        } catch (IllegalStateException tooLarge) {
            throw Refused.tooLarge("A file may have up to 20 MB.");
        } catch (ServletException | IOException broken) {
            throw Refused.malformed("The parts of the body cannot be told apart.");
        }
    }

    private static void add(Mac mac, @Nullable String text) {
        byte[] bytes = (text == null ? "" : text).getBytes(StandardCharsets.UTF_8);
        addLength(mac, bytes.length);
        mac.update(bytes);
    }

    private static void add(Mac mac, Part part) throws IOException {
        addLength(mac, part.getSize());
        try (InputStream content = part.getInputStream()) {
            byte[] buffer = new byte[BUFFER];
            for (int got = content.read(buffer); got >= 0; got = content.read(buffer)) {
                mac.update(buffer, 0, got);
            }
        }
    }

    private static void addLength(Mac mac, long length) {
        mac.update(ByteBuffer.allocate(Long.BYTES).putLong(length).array());
    }
}

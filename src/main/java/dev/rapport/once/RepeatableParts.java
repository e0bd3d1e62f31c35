package dev.rapport.once;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A request whose uploaded parts stay until it has been answered, however often they are read and cleaned up. */
final class RepeatableParts extends HttpServletRequestWrapper {

    private final List<Part> parts;

    RepeatableParts(HttpServletRequest request, Collection<Part> parts) {
        super(request);
        this.parts = parts.stream().<Part>map(Staying::new).toList();
    }

    @Override
    public Collection<Part> getParts() {
        return parts;
    }

    @Override
    public @Nullable Part getPart(String name) {
        return parts.stream()
                .filter(part -> part.getName().equals(name))
                .findFirst()
                .orElse(null);
    }

    /** The server deletes it at the end of the request. */
    private record Staying(Part part) implements Part {

        @Override
        public InputStream getInputStream() throws IOException {
            return part.getInputStream();
        }

        @Override
        public @Nullable String getContentType() {
            return part.getContentType();
        }

        @Override
        public String getName() {
            return part.getName();
        }

        @Override
        public @Nullable String getSubmittedFileName() {
            return part.getSubmittedFileName();
        }

        @Override
        public long getSize() {
            return part.getSize();
        }

        @Override
        public void write(String file) throws IOException {
            part.write(file);
        }

        @Override
        public void delete() {}

        @Override
        public @Nullable String getHeader(String name) {
            return part.getHeader(name);
        }

        @Override
        public Collection<String> getHeaders(String name) {
            return part.getHeaders(name);
        }

        @Override
        public Collection<String> getHeaderNames() {
            return part.getHeaderNames();
        }
    }
}

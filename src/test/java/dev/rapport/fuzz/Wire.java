package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;

/** Sends bytes as they are, each request on a connection of its own, and waits a bounded time for the answer. */
public final class Wire {

    private static final int LONGEST_WAIT = 30_000;

    private final int port;

    public Wire(int port) {
        this.port = port;
    }

    /** Sends, says that nothing more will come, and reads until the other side has ended too. */
    public Answer send(byte[] request) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), LONGEST_WAIT);
            socket.setSoTimeout(LONGEST_WAIT);
            write(socket, request);
            return Answer.read(all(socket));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    public Answer send(String request) {
        return send(request.getBytes(ISO_8859_1));
    }

    private static void write(Socket socket, byte[] request) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(request);
            out.flush();
            socket.shutdownOutput();
        } catch (IOException refusedEarly) {
            // what was answered until then is still read
        }
    }

    private static byte[] all(Socket socket) {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        try {
            InputStream in = socket.getInputStream();
            in.transferTo(read);
        } catch (IOException cut) {
            // an answer that is cut short is judged by what came
        }
        return read.toByteArray();
    }
}

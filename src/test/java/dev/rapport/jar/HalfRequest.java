package dev.rapport.jar;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.Socket;
import java.util.Base64;

/** A request of which one half was sent: the server works on it until the other half comes. */
final class HalfRequest implements AutoCloseable {

    private final Socket connection;
    private final String rest;

    private HalfRequest(Socket connection, String rest) {
        this.connection = connection;
        this.rest = rest;
    }

    /** The administrator changes the own password, to one that counts until the next start. */
    static HalfRequest changingThePassword(int port, String password) throws IOException {
        String body = "{\"current\":\"" + password + "\",\"password\":\"berth nine at low tide\"}";
        String basic = Base64.getEncoder().encodeToString(("admin:" + password).getBytes(UTF_8));
        Socket connection = new Socket(InetAddress.getLoopbackAddress(), port);
        String head = "PUT /api/me/password HTTP/1.1\r\nHost: localhost\r\nAuthorization: Basic " + basic
                + "\r\nContent-Type: application/json\r\nContent-Length: " + body.length() + "\r\n\r\n";
        int half = body.length() / 2;
        connection.getOutputStream().write((head + body.substring(0, half)).getBytes(UTF_8));
        connection.getOutputStream().flush();
        return new HalfRequest(connection, body.substring(half));
    }

    /** Sends the other half. @return the first line of the answer */
    String finished() throws IOException {
        connection.getOutputStream().write(rest.getBytes(UTF_8));
        connection.getOutputStream().flush();
        return String.valueOf(new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8)).readLine());
    }

    /** Whether somebody listens there. */
    static boolean isHeard(int port) {
        try (Socket heard = new Socket(InetAddress.getLoopbackAddress(), port)) {
            return heard.isConnected();
        } catch (IOException refused) {
            return false;
        }
    }

    @Override
    public void close() throws IOException {
        connection.close();
    }
}

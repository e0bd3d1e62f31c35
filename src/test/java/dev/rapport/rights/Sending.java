package dev.rapport.rights;

import dev.rapport.testing.Visitor;
import java.net.http.HttpResponse;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Sends what routes ask for, as one person; what was sent word for word before is not sent again. */
final class Sending {

    private final Supplier<Visitor> who;
    private @Nullable Visitor asks;
    private final Map<List<String>, HttpResponse<String>> answers = new HashMap<>();

    /** @param who asked for when the first request is sent */
    Sending(Supplier<Visitor> who) {
        this.who = who;
    }

    static boolean isCall(String route) {
        return Stream.of(" /api/", " /v3/", " /engine-rest/", " /actuator/").anyMatch(route::contains);
    }

    /** @param row what stands for the names in a route's address and body */
    HttpResponse<String> send(String route, Map<String, String> row) {
        String address = route;
        String body = RightsTable.body(route);
        for (Map.Entry<String, String> part : row.entrySet()) {
            address = address.replace(part.getKey(), part.getValue());
            body = body.replace(part.getKey(), part.getValue());
        }
        String filled = body;
        return answers.computeIfAbsent(List.of(address, body), request -> send(request.get(0), filled));
    }

    private HttpResponse<String> send(String address, String body) {
        Visitor asks = this.asks == null ? who.get() : this.asks;
        this.asks = asks;
        String method = address.substring(0, address.indexOf(' '));
        String path = address.substring(address.indexOf(' ') + 1);
        if (method.equals("GET") || method.equals("ANY")) {
            return asks.get(path);
        }
        if (Stream.of("/from-file", "/organization", "/playbooks/check", "/playbooks/drafts", "/deployment/create")
                .anyMatch(path::endsWith)) {
            return asks.files(path, Map.of(path.contains("/playbooks/") ? "files" : "file", new byte[0]));
        }
        return isCall(address) ? asks.json(method, path, body) : asks.post(path, fields(body));
    }

    private static String[] fields(String body) {
        return Stream.of(body.split("&", -1))
                .filter(field -> !field.isEmpty())
                .flatMap(field -> Stream.of(field.split("=", 2)))
                .toArray(String[]::new);
    }
}

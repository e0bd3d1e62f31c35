package dev.rapport.fuzz;

import java.util.List;

/** The four calls of the desktop modeler, which no description names. */
final class Modeler {

    private final Stage stage;

    Modeler(Stage stage) {
        this.stage = stage;
    }

    List<Operation> operations() {
        String start = "POST /engine-rest/process-definition/{definition}/start";
        String create = "POST /engine-rest/deployment/create";
        return List.of(
                operation("GET /engine-rest/version"),
                new Operation(
                        "GET /engine-rest/deployment",
                        List.of("maxResults"),
                        () -> stage.call("GET /engine-rest/deployment")),
                new Operation(create, List.of("deployment-name", "deployment-source", "tenant-id"), () -> {
                    Call call = stage.call(create);
                    call.header("Content-Type", "multipart/form-data; boundary=" + call.boundary);
                    call.parts.addAll(stage.parts(create));
                    return call;
                }),
                new Operation(start, List.of(), () -> {
                    Call call = stage.call(start);
                    call.places.put("definition", stage.known("definition"));
                    call.header("Content-Type", "application/json");
                    call.json = stage.document(start).orElseThrow();
                    return call;
                }));
    }

    private Operation operation(String name) {
        return new Operation(name, List.of(), () -> stage.call(name));
    }
}

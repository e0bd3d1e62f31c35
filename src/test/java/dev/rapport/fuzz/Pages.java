package dev.rapport.fuzz;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.MethodParameter;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Reads the pages and their forms out of the controllers. */
final class Pages {

    /** Fields of the one form that takes whatever comes. */
    private static final List<String> BY_HAND = List.of(
            "key",
            "name",
            "purpose",
            "goLive",
            "sponsor",
            "cio",
            "itLead",
            "changeManager",
            "processOwner",
            "controller",
            "employeeRepresentative",
            "units",
            "functionality");

    private final RequestMappingHandlerMapping routes;
    private final Stage stage;

    Pages(RequestMappingHandlerMapping routes, Stage stage) {
        this.routes = routes;
        this.stage = stage;
    }

    List<Operation> operations() {
        return routes.getHandlerMethods().entrySet().stream()
                .flatMap(route -> operations(route.getKey(), route.getValue()))
                .filter(Operation::isPage)
                .sorted(java.util.Comparator.comparing(Operation::name))
                .toList();
    }

    private Stream<Operation> operations(RequestMappingInfo route, HandlerMethod method) {
        List<MethodParameter> parameters = List.of(method.getMethodParameters());
        boolean files = parameters.stream().anyMatch(Pages::isFile);
        List<String> fields = parameters.stream().flatMap(Pages::fields).toList();
        return route.getMethodsCondition().getMethods().stream()
                .flatMap(verb ->
                        route.getPatternValues().stream().map(path -> verb + " " + (path.isEmpty() ? "/" : path)))
                .map(name -> new Operation(
                        name, files ? List.of() : fields, () -> sound(name, places(parameters), fields, files)));
    }

    private Call sound(String name, Set<String> places, List<String> fields, boolean files) {
        Call call = stage.call(name);
        places.forEach(place -> call.places.put(place, stage.place(name, place)));
        if (name.startsWith("POST ")) {
            call.form = !files;
            call.header(
                    "Content-Type",
                    files ? "multipart/form-data; boundary=" + call.boundary : "application/x-www-form-urlencoded");
            if (files) {
                call.parts.addAll(stage.parts(name));
            } else {
                fields.forEach(
                        field -> call.query.add(field + "=" + stage.known(field).replace(' ', '+')));
            }
        }
        return call;
    }

    private static boolean isFile(MethodParameter parameter) {
        return parameter.getParameterType().equals(MultipartFile.class)
                || parameter.getGenericParameterType().getTypeName().contains("MultipartFile");
    }

    private static Stream<String> fields(MethodParameter parameter) {
        RequestParam asked = parameter.getParameterAnnotation(RequestParam.class);
        if (asked == null || isFile(parameter)) {
            return Stream.empty();
        }
        return parameter.getParameterType().equals(MultiValueMap.class)
                ? BY_HAND.stream()
                : Stream.of(named(asked.name(), parameter));
    }

    private static Set<String> places(List<MethodParameter> parameters) {
        return parameters.stream()
                .filter(parameter -> parameter.hasParameterAnnotation(PathVariable.class))
                .map(parameter -> named(
                        Objects.requireNonNull(parameter.getParameterAnnotation(PathVariable.class))
                                .value(),
                        parameter))
                .collect(Collectors.toSet());
    }

    private static String named(String given, MethodParameter parameter) {
        return given.isEmpty()
                ? Arrays.stream(Objects.requireNonNull(parameter.getMethod()).getParameters())
                        .toList()
                        .get(parameter.getParameterIndex())
                        .getName()
                : given;
    }
}

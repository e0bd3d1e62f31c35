package dev.rapport.fuzz;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** All ways to spoil a call once. */
final class Spoils {

    private Spoils() {}

    static List<Spoil> of(Operation operation) {
        Call sound = operation.sound().get();
        List<Spoil> all = new ArrayList<>();
        sound.places.keySet().forEach(place -> all.addAll(inPlace(place)));
        operation.query().forEach(name -> all.addAll(inQuery(name)));
        Odd.HEADERS.forEach(line -> all.add(header(line)));
        all.add(new Spoil("no Content-Type", call -> call.without("Content-Type")));
        all.add(new Spoil("packed, truly", Spoils::packed));
        if (sound.json != null) {
            pointers(sound.json, "").forEach(pointer -> all.addAll(inField(pointer, operation.takesNothingUnknown())));
        }
        if (!sound.parts.isEmpty()) {
            all.addAll(SpoiltParts.of(sound));
        } else {
            Odd.documents(sound.document())
                    .forEach((name, odd) -> all.add(
                            new Spoil(name, sound.json != null && Odd.NO_JSON.contains(name), call -> call.raw = odd)));
        }
        return all;
    }

    private static List<Spoil> inPlace(String place) {
        return Odd.IN_ADDRESSES.stream()
                .map(odd -> new Spoil(place + " = " + odd, call -> call.places.put(place, odd)))
                .toList();
    }

    private static List<Spoil> inQuery(String name) {
        List<Spoil> all = new ArrayList<>();
        Odd.IN_ADDRESSES.forEach(odd -> all.add(new Spoil("?" + name + "=" + odd, call -> ask(call, name, odd))));
        all.add(new Spoil("?" + name, call -> call.query.add(name)));
        all.add(new Spoil(name + " twice", call -> call.query.addAll(List.of(name + "=1", name + "=x"))));
        all.add(new Spoil(name + "[]", call -> call.query.add(name + "[]=1&" + name + "[0]=2&" + name + ".x=3")));
        all.add(new Spoil(name + " 900 times", call -> call.query.add((name + "=1&").repeat(500))));
        return all;
    }

    private static void ask(Call call, String name, String value) {
        call.query.removeIf(one -> one.startsWith(name + "="));
        call.query.add(name + "=" + value);
    }

    private static Spoil header(String line) {
        String name = line.substring(0, line.indexOf(':'));
        return new Spoil(shortened(line), call -> call.header(name, line.substring(line.indexOf(':') + 2)));
    }

    private static void packed(Call call) {
        call.header("Content-Encoding", "gzip");
        call.raw = new byte[] {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, 3, 1, 2, 3};
    }

    private static List<Spoil> inField(String pointer, boolean strict) {
        List<Spoil> all = new ArrayList<>();
        Odd.TOKENS.forEach((name, odd) -> all.add(new Spoil(
                pointer + " = " + name,
                strict && Odd.NEVER_VALUES.contains(name),
                call -> put(call, pointer, call.token(odd)))));
        all.add(new Spoil(pointer + " missing", call -> drop(call, pointer)));
        all.add(new Spoil(pointer + " twice", !inList(pointer), call -> {
            String name = last(pointer);
            call.raw = new String(call.document(), UTF_8)
                    .replace("\"" + name + "\":", "\"" + name + "\":null,\"" + name + "\":")
                    .getBytes(UTF_8);
        }));
        all.add(new Spoil(pointer + " and another", strict && !inList(pointer), call -> {
            if (at(call, parent(pointer)) instanceof ObjectNode object) {
                object.put("no-such-field/~", 1);
            }
        }));
        all.add(new Spoil(pointer + " in capitals", call -> {
            if (at(call, parent(pointer)) instanceof ObjectNode object) {
                object.set(last(pointer).toUpperCase(java.util.Locale.ROOT), object.remove(last(pointer)));
            }
        }));
        all.add(new Spoil(pointer + " 3,000 times", call -> {
            if (at(call, pointer) instanceof ArrayNode array && !array.isEmpty()) {
                JsonNode first = array.get(0);
                for (int i = 0; i < 3000; i++) {
                    array.add(first.deepCopy());
                }
            }
        }));
        return all;
    }

    private static boolean inList(String pointer) {
        return Character.isDigit(last(pointer).charAt(0));
    }

    private static JsonNode at(Call call, String pointer) {
        return Objects.requireNonNull(call.json).at(pointer);
    }

    private static void put(Call call, String pointer, String token) {
        TextNode value = TextNode.valueOf(token);
        if (at(call, parent(pointer)) instanceof ObjectNode object) {
            object.set(last(pointer), value);
        } else if (at(call, parent(pointer)) instanceof ArrayNode array) {
            array.set(Integer.parseInt(last(pointer)), value);
        }
    }

    private static void drop(Call call, String pointer) {
        if (at(call, parent(pointer)) instanceof ObjectNode object) {
            object.remove(last(pointer));
        } else if (at(call, parent(pointer)) instanceof ArrayNode array) {
            array.remove(Integer.parseInt(last(pointer)));
        }
    }

    private static String parent(String pointer) {
        return pointer.substring(0, pointer.lastIndexOf('/'));
    }

    private static String last(String pointer) {
        return pointer.substring(pointer.lastIndexOf('/') + 1);
    }

    /** Of everything below; of each list the first element only. */
    private static Stream<String> pointers(JsonNode node, String here) {
        Stream<String> below = node.isArray() && !node.isEmpty()
                ? pointers(node.get(0), here + "/0")
                : node.properties().stream().flatMap(field -> field(field, here));
        return here.isEmpty() ? below : Stream.concat(Stream.of(here), below);
    }

    private static Stream<String> field(Map.Entry<String, JsonNode> field, String here) {
        return pointers(field.getValue(), here + "/" + field.getKey());
    }

    static String shortened(String text) {
        String plain = new String(text.getBytes(ISO_8859_1), ISO_8859_1);
        return plain.length() > 90 ? plain.substring(0, 90) + "…" : plain;
    }
}

package dev.rapport.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;

/** Watches whether any canary sang: in this process, as a file that a command writes, or at a port that is contacted. */
final class Cage {

    /** How a model is refused that holds what is not in our grammar. */
    static final Pattern NO_SUCH_EXPRESSION = Pattern.compile("Models hold no such expression: .+\\.");

    /** How our guards refuse what they are asked for behind that: what it names is not there. */
    static final Pattern NOT_THERE = Pattern.compile(
            "Unknown property used|Unknown method used|Cannot find|Cannot resolve|Could not resolve|Error parsing|Error while parsing|does not exist|could not be parsed|syntax error");

    private final Path command;
    private final Path written;
    private final ServerSocketChannel port;

    Cage(Path folder) throws IOException {
        command = folder.resolve("sing");
        written = folder.resolve("canary");
        Files.writeString(command, "#!/bin/sh\ntouch " + written + "\n");
        Files.setPosixFilePermissions(command, PosixFilePermissions.fromString("rwx------"));
        port = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        port.configureBlocking(false);
    }

    Path command() {
        return command;
    }

    /** Expressions that reach code where nothing guards, each between its braces. */
    List<String> code() {
        String run =
                "forName('java.lang.Runtime').getMethod('getRuntime').invoke(null).exec('" + command + "').waitFor()";
        String build = "forName('java.lang.ProcessBuilder').getConstructor(''.getClass().forName('java.util.List'))"
                + ".newInstance('" + command + "'.lines().toList()).start().waitFor()";
        String number = "''.getClass().forName('java.lang.Integer')";
        String call = "forName('java.net.Socket').getConstructor(''.getClass(), " + number
                + ".getField('TYPE').get(null)).newInstance('127.0.0.1', " + number
                + ".getMethod('valueOf', ''.getClass()).invoke(null, '"
                + port.socket().getLocalPort() + "'))";
        return List.of(
                "''.getClass()." + run,
                "''['class']." + run,
                "''.class." + run,
                "approved ? ''.getClass()." + build + " : 1",
                "word.getClass()." + build,
                "word['class'].forName('dev.rapport.engine.Canary$Tame').getMethod('sing').invoke(null)",
                "''.getClass()." + call,
                "canary.sing()");
    }

    /** Whether one sang since the last time that somebody asked. */
    boolean heard(ThrowingCallable deed) throws Throwable {
        int before = Canary.Song.times();
        Files.deleteIfExists(written);
        contacted();
        deed.call();
        return Files.exists(written) || Canary.Song.times() > before || contacted();
    }

    private boolean contacted() throws IOException {
        boolean contacted = false;
        for (SocketChannel caller = port.accept(); caller != null; caller = port.accept()) {
            caller.close();
            contacted = true;
        }
        return contacted;
    }

    /** Nothing sings, and the refusal is an exception whose message or a cause's has that in it. */
    void refuses(Pattern words, ThrowingCallable deed) throws Throwable {
        Throwable[] refusal = new Throwable[1];
        boolean heard = heard(() -> refusal[0] = catchThrowable(deed));
        assertThat(heard).as("a canary sang").isFalse();
        assertThat(refusal[0]).as("the refusal").isNotNull();
        assertThat(words(refusal[0])).as("how it was refused").containsPattern(words);
    }

    private static String words(Throwable refusal) {
        StringBuilder words = new StringBuilder();
        for (Throwable cause = refusal; cause != null; cause = cause.getCause()) {
            words.append(cause.getMessage()).append('\n');
        }
        return words.toString();
    }
}

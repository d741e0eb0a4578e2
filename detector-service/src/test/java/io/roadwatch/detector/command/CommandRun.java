package io.roadwatch.detector.command;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a command said and how it ended. */
record CommandRun(int code, String out, String err) {

    static CommandRun of(Object... words) {
        return in(Map.of(), words);
    }

    static CommandRun in(Map<String, String> environment, Object... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8), new PrintStream(err, true, StandardCharsets.UTF_8));
        List<String> line = new ArrayList<>();
        for (Object word : words) {
            line.add(word instanceof Path path ? path.toString() : String.valueOf(word));
        }
        int code = new Main(console, environment).run(line);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}

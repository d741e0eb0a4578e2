package io.roadwatch.detector.command;

import java.util.logging.ConsoleHandler;
import java.util.logging.Formatter;
import java.util.logging.Level;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Keeps libraries quiet: warnings go to the error stream, one line each, and so does how far a download is. */
final class CommandLog {

    private static final String DOWNLOADS = "io.roadwatch.detector.detect.catalogue";
    private static final String ENGINE = "ai.djl.onnxruntime.engine.OrtEngine";

    private CommandLog() {}

    /** Must come before anything logs: whoever is first decides what logs are made of. */
    static void quiet() {
        System.setProperty("java.util.logging.manager", "org.jboss.logmanager.LogManager");
        LogManager.getLogManager().reset();
        ConsoleHandler handler = new ConsoleHandler();
        handler.setLevel(Level.INFO);
        handler.setFormatter(new Line());
        Logger root = Logger.getLogger("");
        root.setLevel(Level.WARNING);
        root.addHandler(handler);
        Logger.getLogger(DOWNLOADS).setLevel(Level.INFO);
        Logger.getLogger(ENGINE).setLevel(Level.SEVERE); // warns on every machine without CUDA
    }

    private static final class Line extends Formatter {

        @Override
        public String format(LogRecord record) {
            String level = record.getLevel().intValue() >= Level.WARNING.intValue() ? "warning: " : "";
            return level + formatMessage(record) + System.lineSeparator();
        }
    }
}

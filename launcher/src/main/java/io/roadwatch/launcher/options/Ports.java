package io.roadwatch.launcher.options;

/** Where the services listen. */
public record Ports(int detector, int analyzer) {

    static final Ports DEFAULT = new Ports(5000, 5001);

    public Ports {
        require("detector", detector);
        require("analyzer", analyzer);
    }

    Ports withDetector(int port) {
        return new Ports(port, analyzer);
    }

    Ports withAnalyzer(int port) {
        return new Ports(detector, port);
    }

    private static void require(String name, int port) {
        if (port < 1 || port > 65_535) {
            throw new IllegalArgumentException("the port of the %s must be in 1..65535, got %d".formatted(name, port));
        }
    }
}

package io.roadwatch.launcher.service;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** All services of one run. Ended together, whatever happens. Any thread. */
public final class Fleet {

    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final List<Service> services = new CopyOnWriteArrayList<>();
    private volatile boolean ending;

    /** Starts one more. Once the fleet is ending nothing is started. */
    public synchronized void start(ServiceSpec spec) {
        if (!ending) {
            services.add(Service.start(spec));
        }
    }

    public List<Service> services() {
        return List.copyOf(services);
    }

    /** The first service that has died, if one has. */
    public Optional<Service> dead() {
        return services.stream().filter(service -> !service.alive()).findFirst();
    }

    /** The rest can do without it: its death is no death of the fleet any more. */
    public void leaveBehind(Service service) {
        services.remove(service);
    }

    /** Whether {@link #end} has been called: then services are expected to die. */
    public boolean ending() {
        return ending;
    }

    /** Ends every service and returns when none is left. */
    public synchronized void end() {
        ending = true;
        services.forEach(Service::terminate);
        services.forEach(service -> service.awaitEnd(PATIENCE));
    }
}

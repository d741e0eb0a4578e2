package io.roadwatch.foundation.reload;

import java.io.IOException;
import java.util.Optional;

/**
 * A value that is read from files and read again when they change. What cannot be read leaves the value as it was.
 *
 * <p>Looks at contents, not at times: mounted configuration changes by exchanged links, with whatever times. {@link #current}
 * may be called by any thread and never blocks; {@link #look} reads files and may be called by one thread at a time.
 *
 * @param <T> immutable
 */
public final class Reloadable<T> {

    /** Where the value comes from. */
    public interface Source<T> {

        /** A text that changes whenever the content does, such as a hash of it. */
        String fingerprint() throws IOException;

        /** @throws IllegalArgumentException with a sentence for the operator when the content is not valid */
        T read() throws IOException;
    }

    /** What a look found. */
    public enum Outcome {
        UNCHANGED,
        /** There is a new value. */
        RELOADED,
        /** The content cannot be used; the value is still the old one. */
        REFUSED
    }

    private final Source<T> source;
    private volatile T value;
    private String fingerprint;
    private boolean refused;
    private volatile Optional<String> problem = Optional.empty();

    /**
     * Reads the first value.
     *
     * @throws IOException when there is nothing to read
     * @throws IllegalArgumentException when the content is not valid
     */
    public Reloadable(Source<T> source) throws IOException {
        this.source = source;
        this.fingerprint = source.fingerprint();
        this.value = source.read();
    }

    public T current() {
        return value;
    }

    /** Why the content as it is now was refused; empty if it was not. */
    public Optional<String> problem() {
        return problem;
    }

    /** Reads the content again if it changed since the last look. Content that was refused is refused once. */
    public synchronized Outcome look() {
        String now = fingerprint;
        try {
            now = source.fingerprint();
            if (now.equals(fingerprint)) {
                problem = problem.filter(why -> refused); // what could not be read can be, and is what it was
                return Outcome.UNCHANGED;
            }
            T next = source.read();
            fingerprint = now;
            refused = false;
            problem = Optional.empty();
            boolean news = !next.equals(value);
            value = next;
            return news ? Outcome.RELOADED : Outcome.UNCHANGED;
        } catch (IOException e) {
            return refused("cannot be read (%s)".formatted(e.getClass().getSimpleName()));
        } catch (IllegalArgumentException e) {
            fingerprint = now;
            refused = true;
            return refused(String.valueOf(e.getMessage()));
        }
    }

    private Outcome refused(String why) {
        boolean news = problem.filter(why::equals).isEmpty();
        problem = Optional.of(why);
        return news ? Outcome.REFUSED : Outcome.UNCHANGED;
    }
}

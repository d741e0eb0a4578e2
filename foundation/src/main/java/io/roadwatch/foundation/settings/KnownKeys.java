package io.roadwatch.foundation.settings;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What both services know, in one notation, as one of them sees it. Names are {@link Notation#plain plain}. */
record KnownKeys(Notation notation, Vocabulary own, Vocabulary others) {

    static KnownKeys of(Notation notation, List<String> own, List<String> others) {
        return new KnownKeys(notation, new Vocabulary(notation, own), new Vocabulary(notation, others));
    }

    boolean contain(String name) {
        return own.knows(name) || others.knows(name);
    }

    /** Whether the name is that of a group of keys. */
    boolean haveHeading(String name) {
        return own.isHeading(name) || others.isHeading(name);
    }

    boolean areOwnBeside(String name) {
        return own.isHome(name);
    }

    /** Whether the name stands among keys that only the other service has. */
    boolean areTheOthersBeside(String name) {
        return others.isHome(name) && !own.isHome(name);
    }

    /** The key that may have been meant. */
    Optional<String> nearestTo(String name) {
        return Spelling.nearest(name, Stream.of(own, others).flatMap(service -> service.candidates(name)));
    }
}

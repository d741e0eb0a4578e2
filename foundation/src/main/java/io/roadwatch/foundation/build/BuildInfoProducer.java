package io.roadwatch.foundation.build;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Reads once what the build left behind. */
@Singleton
public class BuildInfoProducer {

    @Produces
    @Singleton
    BuildInfo build() {
        return BuildInfo.read();
    }
}

package io.roadwatch.analyzer.llm;

import io.roadwatch.analyzer.llm.pool.ApiKey;
import io.roadwatch.analyzer.llm.pool.Endpoint;
import io.roadwatch.analyzer.llm.pool.KeyPool;
import io.roadwatch.analyzer.llm.pool.KeyPoolFile;
import io.roadwatch.analyzer.llm.pool.KeyPoolFileSource;
import io.roadwatch.analyzer.llm.pool.QuotaLimits;
import io.roadwatch.foundation.reload.Reloadable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The keys as they are configured: the pool file, read again when it changes, or the one key of {@code DASHSCOPE_API_KEY}, or
 * none.
 */
final class KeyPools {

    private final @Nullable Reloadable<KeyPool> file;
    private final KeyPool single;

    /** @throws IllegalArgumentException with a sentence for the operator, without secrets */
    KeyPools(LlmConfig config, Endpoint endpoint) {
        QuotaLimits limits = limits(config.pace());
        this.single = ApiKey.of(config.apiKey())
                .map(key -> KeyPool.single(key, endpoint, limits))
                .orElseGet(KeyPool::empty);
        this.file = config.keys()
                .file()
                .map(path -> open(path, new KeyPoolFile.Defaults(endpoint, limits)))
                .orElse(null);
    }

    KeyPool current() {
        Reloadable<KeyPool> reloaded = file;
        return reloaded == null ? single : reloaded.current();
    }

    /** Whether there is anything that can change. */
    boolean isFile() {
        return file != null;
    }

    /** Looks at the file. Blocks. */
    Reloadable.Outcome look() {
        Reloadable<KeyPool> reloaded = file;
        return reloaded == null ? Reloadable.Outcome.UNCHANGED : reloaded.look();
    }

    /** Why the file as it is now is not used. */
    Optional<String> problem() {
        Reloadable<KeyPool> reloaded = file;
        return reloaded == null ? Optional.empty() : reloaded.problem();
    }

    private static Reloadable<KeyPool> open(Path path, KeyPoolFile.Defaults defaults) {
        try {
            return new Reloadable<>(new KeyPoolFileSource(path, defaults));
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "the key pool %s (roadwatch.llm.keys.file) cannot be read: %s"
                            .formatted(path, e.getClass().getSimpleName()),
                    e);
        }
    }

    private static QuotaLimits limits(PaceConfig pace) {
        return new QuotaLimits(
                pace.requestsPerMinute(), pace.requestsPerSecond(), pace.tokensPerMinute(), pace.tokensPerSecond());
    }
}

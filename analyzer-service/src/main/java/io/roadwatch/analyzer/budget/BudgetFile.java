package io.roadwatch.analyzer.budget;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/** Keeps the spending of a day in a file, replaced as a whole. Blocks. */
final class BudgetFile {

    private final ObjectMapper json = new ObjectMapper().registerModule(new JavaTimeModule());
    private final Path file;

    BudgetFile(Path file) {
        this.file = file.toAbsolutePath();
    }

    /** @throws IOException when it is there and cannot be used */
    Optional<BudgetMemory> read() throws IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        BudgetMemory memory = json.readValue(Files.readAllBytes(file), BudgetMemory.class);
        if (memory == null) {
            throw new IOException("the file holds nothing");
        }
        return Optional.of(memory);
    }

    void write(BudgetMemory memory) throws IOException {
        Path folder = file.getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        Path next = file.resolveSibling(file.getFileName() + ".next");
        Files.write(next, json.writeValueAsBytes(memory));
        Files.move(next, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    /** @return where it is now */
    Path setAside(long atMillis) throws IOException {
        Path aside = file.resolveSibling(file.getFileName() + ".corrupt-" + atMillis);
        return Files.move(file, aside);
    }
}

package dev.comptoir.ui.imports;

import com.vaadin.flow.spring.annotation.VaadinSessionScope;
import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Keeps uploaded files until they are imported, also over a reload of the page; at the end of the session they go. */
@Component
@VaadinSessionScope
class UploadedFiles {
    private static final Logger log = LoggerFactory.getLogger(UploadedFiles.class);

    private final Map<String, UploadedFile> files = new ConcurrentHashMap<>();

    UploadedFile keep(String name, Path path, long bytes) {
        var file = new UploadedFile(UUID.randomUUID().toString(), name, path, bytes);
        files.put(file.id(), file);
        return file;
    }

    Optional<UploadedFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    void forget(UploadedFile file) {
        files.remove(file.id());
        try {
            Files.deleteIfExists(file.path());
        } catch (IOException stays) {
            log.warn("An uploaded file could not be deleted: {}", stays.getMessage());
        }
    }

    @PreDestroy
    void forgetAll() {
        files.values().forEach(this::forget);
    }
}

package dev.comptoir.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;

/** Starts one child, writes its number down, and waits to be killed. */
final class ShortLivedLauncher {
    private ShortLivedLauncher() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Path.of(args[0]);
        var children = new Children(folder.resolve("processes"));
        var child = children.spawn("sleep", List.of("sleep", "600"), Map.of(), folder, line -> {});
        var written = Files.writeString(folder.resolve("child.unfinished"), child.pid() + "");
        Files.move(written, folder.resolve("child"), StandardCopyOption.ATOMIC_MOVE);
        child.waitFor();
    }
}

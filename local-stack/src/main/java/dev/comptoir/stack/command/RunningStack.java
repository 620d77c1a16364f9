package dev.comptoir.stack.command;

import dev.comptoir.stack.StackBuilder;
import dev.comptoir.stack.demo.DemoChain;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.home.HomeLock;
import dev.comptoir.stack.home.Secrets;
import dev.comptoir.stack.service.Addresses;
import dev.comptoir.stack.service.Part;
import java.io.IOException;
import java.nio.file.Files;

/** The system that other commands talk to: the one that runs on this home, else whatever listens on the usual ports. */
record RunningStack(ComptoirHome home) {
    static RunningStack find() {
        return new RunningStack(ComptoirHome.ofEnvironment());
    }

    String url(String part) throws IOException {
        return HomeLock.address(home, part)
                .orElseGet(() -> Addresses.ofEnvironment().url(Part.named(part)));
    }

    /** The demo's; of the one administrator of a system without demo data, the one made up for him. */
    String passwordOf(String user) throws IOException {
        var demo = DemoChain.load();
        boolean isLoaded = Files.exists(home.demoState());
        return isLoaded || !user.equals("admin") ? demo.password() : new Secrets(home).of(StackBuilder.ADMIN_PASSWORD);
    }
}

package dev.comptoir.stack;

import dev.comptoir.stack.build.JvmProfile;
import dev.comptoir.stack.build.Repository;
import dev.comptoir.stack.demo.DemoChain;
import dev.comptoir.stack.home.ComptoirHome;
import dev.comptoir.stack.home.Secrets;
import dev.comptoir.stack.service.Addresses;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is wanted of a {@link Stack}. Without further ado: the usual ports, {@code COMPTOIR_HOME}, durable, no demo data. */
public final class StackBuilder {
    /** The name under which the secrets keep it. */
    public static final String ADMIN_PASSWORD = "account.admin";

    ComptoirHome home = ComptoirHome.ofEnvironment();
    Addresses addresses = Addresses.ofEnvironment();
    JvmProfile profile = JvmProfile.LAPTOP;
    StackEvents events = StackEvents.NONE;
    boolean demo;
    boolean durable = true;
    boolean train;
    private @Nullable Repository repository;

    StackBuilder() {}

    /** Where its data, secrets and logs are. */
    public StackBuilder home(Path folder) {
        home = new ComptoirHome(folder);
        return this;
    }

    /** Ports nobody uses, in place of the usual ones. */
    public StackBuilder freePorts() {
        addresses = Addresses.free();
        return this;
    }

    /** Whether the demo's accounts, stores, products, stock and sales are loaded, unless they have been. */
    public StackBuilder demo(boolean wanted) {
        demo = wanted;
        return this;
    }

    /** Whether a commit survives a loss of power; false for data that may be thrown away. */
    public StackBuilder durable(boolean wanted) {
        durable = wanted;
        return this;
    }

    /** Whether missing start-up caches are made first: the start takes a minute longer, the next one is quick. */
    public StackBuilder train(boolean wanted) {
        train = wanted;
        return this;
    }

    public StackBuilder profile(JvmProfile wanted) {
        profile = wanted;
        return this;
    }

    public StackBuilder events(StackEvents listener) {
        events = listener;
        return this;
    }

    public StackBuilder repository(Repository where) {
        repository = where;
        return this;
    }

    /** Not started yet: for a caller who may have to close it while it starts. */
    public Stack build() {
        return new Stack(this);
    }

    /** @throws StackFailure with what to do, when something does not start */
    public Stack start() {
        var stack = build();
        stack.start();
        return stack;
    }

    Repository repository() {
        if (repository == null) {
            repository = Repository.find();
        }
        return repository;
    }

    /** The demo's accounts, or the one administrator whose password only this home knows. */
    Map<String, String> accounts(Secrets secrets) throws IOException {
        return demo
                ? DemoChain.load().accountsEnvironment()
                : Map.of("COMPTOIR_ADMIN_PASSWORD", secrets.of(ADMIN_PASSWORD));
    }
}

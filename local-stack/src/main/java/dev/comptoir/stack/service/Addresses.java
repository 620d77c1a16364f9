package dev.comptoir.stack.service;

import dev.comptoir.stack.StackFailure;
import dev.comptoir.stack.process.Ports;
import java.util.EnumMap;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The port of each part. */
public record Addresses(Map<Part, Integer> ports) {
    public Addresses {
        ports = Map.copyOf(ports);
    }

    /** The usual ports, unless the environment says otherwise ({@code COMPTOIR_UI_PORT=8081}). */
    public static Addresses ofEnvironment() {
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, port(part, System.getenv(part.portVariable())));
        }
        return new Addresses(ports);
    }

    /** Ports that nobody uses now. */
    public static Addresses free() {
        var free = Ports.free(Part.values().length);
        var ports = new EnumMap<Part, Integer>(Part.class);
        for (Part part : Part.values()) {
            ports.put(part, free.get(part.ordinal()));
        }
        return new Addresses(ports);
    }

    public int port(Part part) {
        return ports.get(part);
    }

    public String url(Part part) {
        return "http://localhost:" + port(part);
    }

    public Properties asProperties() {
        var properties = new Properties();
        for (Part part : Part.values()) {
            properties.setProperty(part.id(), url(part));
        }
        return properties;
    }

    /**
     * @param ours a part that may be listening already: a PostgreSQL that outlived the launcher and is taken over
     * @throws StackFailure naming the part whose port another program uses
     */
    public void refuseTaken(Set<Part> ours) {
        for (Part part : Part.values()) {
            if (!ours.contains(part) && !Ports.isFree(port(part))) {
                throw new StackFailure(
                        "port.taken", port(part) + "", part.id(), part.portVariable(), port(part) + 100 + "");
            }
        }
    }

    private static int port(Part part, @Nullable String chosen) {
        if (chosen == null || chosen.isBlank()) {
            return part.usualPort();
        }
        if (chosen.matches("[0-9]{1,5}") && Integer.parseInt(chosen) > 0 && Integer.parseInt(chosen) < 65_536) {
            return Integer.parseInt(chosen);
        }
        throw new StackFailure("port.not-a-port", part.portVariable(), chosen);
    }
}

package dev.comptoir.stack.service;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A part of the system that listens on a port of its own. */
public enum Part {
    POSTGRES(5434),
    USERS(4004),
    PRODUCTS(4001),
    INVENTORY(4002),
    SALES(4003),
    ROUTER(4000),
    UI(8080),
    /** Takes e-mails over SMTP, and keeps them. */
    MAIL(2525);

    private final int usualPort;

    Part(int usualPort) {
        this.usualPort = usualPort;
    }

    public static List<Part> subgraphs() {
        return List.of(USERS, PRODUCTS, INVENTORY, SALES);
    }

    /** The parts that are Java programs: the subgraphs and the web app. */
    public static List<Part> jvms() {
        return List.of(USERS, PRODUCTS, INVENTORY, SALES, UI);
    }

    /** @throws IllegalArgumentException when there is none of that name */
    public static Part named(String name) {
        return Arrays.stream(values())
                .filter(part -> part.id().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no part " + name));
    }

    /** The name in logs, addresses and on the command line. */
    public String id() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The Maven module of a Java program. */
    public String module() {
        return this == UI ? "vaadin-ui" : id() + "-subgraph";
    }

    /** The most its heap may take, in MB. */
    int heap() {
        return this == UI ? 256 : 192;
    }

    int usualPort() {
        return usualPort;
    }

    /** Sets another port than the usual one. */
    public String portVariable() {
        return "COMPTOIR_" + name() + "_PORT";
    }

    /** By which the other parts are told where this one is. */
    String urlVariable() {
        return "COMPTOIR_" + name() + "_URL";
    }
}

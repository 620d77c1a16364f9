package dev.comptoir.e2e;

import dev.comptoir.stack.Stack;

/** The running system, and the ways to it that tests use. */
record Comptoir(Stack stack) implements AutoCloseable {
    /** Of every demo account. */
    static final String PASSWORD = "comptoir-demo";

    /** The graph as this demo account sees it, with a token got through the real sign-in. */
    GraphClient as(String username) {
        return anonymous().withToken(stack.token(username));
    }

    GraphClient anonymous() {
        return GraphClient.of(stack.url("router"));
    }

    @Override
    public void close() {
        stack.close();
    }
}

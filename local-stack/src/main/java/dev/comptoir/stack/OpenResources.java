package dev.comptoir.stack;

import dev.comptoir.stack.text.Text;
import java.util.ArrayDeque;
import java.util.Deque;

/** What a stack has opened, to be closed in the opposite order; it can be closed by one thread while another still adds. */
final class OpenResources implements AutoCloseable {
    private final StackEvents events;
    private final Deque<AutoCloseable> opened = new ArrayDeque<>();
    private boolean closing;

    OpenResources(StackEvents events) {
        this.events = events;
    }

    /** @throws StackFailure when all is being closed already; then this is closed, too */
    synchronized <T extends AutoCloseable> T add(T resource) {
        if (closing) {
            closeQuietly(resource);
            throw new StackFailure("stack.stopping");
        }
        opened.addLast(resource);
        return resource;
    }

    /** Returns when everything is closed. */
    @Override
    public void close() {
        while (true) {
            AutoCloseable next;
            synchronized (this) {
                closing = true;
                next = opened.pollLast();
            }
            if (next == null) {
                return;
            }
            closeQuietly(next);
        }
    }

    /** What fails to stop must not keep the rest from stopping. */
    private void closeQuietly(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            events.step(Text.of("stack.close-failed", e.toString()));
        }
    }
}

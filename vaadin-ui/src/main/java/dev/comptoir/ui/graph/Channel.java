package dev.comptoir.ui.graph;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A stream and the pages that follow it. Joined and left under the lock of {@link Live}, told on the stream's thread. */
final class Channel<T> implements LiveStream.Ear<T> {
    private final List<Follower<T>> followers = new CopyOnWriteArrayList<>();
    private @Nullable LiveStream<T> stream;
    private volatile boolean wasOpen;
    private volatile boolean interrupted;

    void open(LiveStream<T> opened) {
        stream = opened;
        opened.start();
    }

    /** @return false when this channel tells nothing any more */
    boolean join(Follower<T> follower) {
        if (stream != null && stream.isOver()) {
            return false;
        }
        followers.add(follower);
        if (interrupted) {
            follower.interrupted();
        }
        return true;
    }

    /** @return whether that was the last one, and the stream is closed */
    boolean leave(Follower<T> follower) {
        followers.remove(follower);
        if (!followers.isEmpty()) {
            return false;
        }
        close();
        return true;
    }

    void close() {
        if (stream != null) {
            stream.close();
        }
    }

    @Override
    public void open() {
        var before = wasOpen;
        var gap = interrupted;
        wasOpen = true;
        interrupted = false;
        if (before || gap) {
            tell(Follower::restored);
        }
    }

    @Override
    public void hear(T event) {
        tell(follower -> follower.hear(event));
    }

    @Override
    public void interrupted() {
        if (!interrupted) {
            interrupted = true;
            tell(Follower::interrupted);
        }
    }

    private void tell(Consumer<Follower<T>> what) {
        followers.forEach(what);
    }
}

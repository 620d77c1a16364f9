package dev.comptoir.ui.graph;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.shared.Registration;
import dev.comptoir.ui.Surroundings;
import dev.comptoir.ui.account.AccessTokens;
import dev.comptoir.ui.account.SignedOutException;
import jakarta.annotation.PreDestroy;
import java.net.URI;
import java.net.http.HttpClient;
import java.util.HashMap;
import java.util.Map;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * How a page hears what happens: a subscription at the router, one connection for each sign-in however many pages and
 * browser tabs follow it, open as long as one of them does.
 */
@Component
public class Live {
    private final Callers callers;
    private final LiveStream.Wire wire;
    private final Map<Key, Channel<?>> channels = new HashMap<>();

    /** Tokens are the same only when they are the same object: that of one sign-in. */
    private record Key(AccessTokens tokens, Class<?> type) {}

    @Autowired
    Live(Surroundings surroundings, JsonMapper json, Callers callers) {
        this(surroundings.routerUrl(), json, callers, Patience.USUAL);
    }

    Live(URI router, JsonMapper json, Callers callers, Patience patience) {
        var client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(patience.answer())
                .build();
        this.callers = callers;
        this.wire = new LiveStream.Wire(client, URI.create(router + "/graphql"), json, patience);
    }

    /**
     * Tells a page what happens from now on. Call it on the page's thread; it ends with the registration, or with the
     * page. Whoever is not signed in any more is only told that nothing can be heard: the next question leads to the
     * sign-in.
     *
     * @param type a record for the events, see {@link GraphDocument}; its document is a subscription without variables
     */
    public <T> Registration follow(UI ui, Class<T> type, LiveListener<T> listener) {
        var follower = new Follower<>(ui, listener);
        try {
            var caller = callers.current();
            var channel = join(caller, type, follower);
            var left = Registration.once(() -> leave(new Key(caller.tokens(), type), channel, follower));
            return Registration.combine(left, ui.addDetachListener(gone -> left.remove()));
        } catch (SignedOutException ended) {
            listener.interrupted();
            return () -> {};
        }
    }

    /** The application stops: nobody is told anything any more. */
    @PreDestroy
    synchronized void close() {
        channels.values().forEach(Channel::close);
        channels.clear();
    }

    @SuppressWarnings("unchecked")
    private synchronized <T> Channel<T> join(Caller caller, Class<T> type, Follower<T> follower) {
        var key = new Key(caller.tokens(), type);
        var open = (Channel<T>) channels.get(key);
        if (open != null && open.join(follower)) {
            return open;
        }
        var channel = new Channel<T>();
        channel.join(follower);
        channels.put(key, channel);
        channel.open(new LiveStream<>(caller, type, wire, channel));
        return channel;
    }

    private synchronized <T> void leave(Key key, Channel<T> channel, Follower<T> follower) {
        if (channel.leave(follower)) {
            channels.remove(key, channel);
        }
    }
}

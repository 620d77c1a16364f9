package dev.comptoir.stack.process;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.URI;

/** Tells whether a program may be relied upon; asked again and again, so an answer must come quickly. */
@FunctionalInterface
public interface Readiness {
    boolean ready();

    /** Ready when a GET on {@code uri} answers 200. */
    static Readiness http(URI uri) {
        return () -> {
            try {
                var connection = (HttpURLConnection) uri.toURL().openConnection();
                connection.setConnectTimeout(1_000);
                connection.setReadTimeout(5_000);
                return connection.getResponseCode() == HttpURLConnection.HTTP_OK;
            } catch (IOException notYet) {
                return false;
            }
        };
    }
}

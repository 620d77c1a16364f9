package dev.comptoir.inventory.alert;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.postgresql.Driver;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Listens to the database for as long as the service runs, on a connection beside the pool, and hands on what was
 * committed by whichever instance. After a lost connection it goes on where it was.
 */
@Component
class AlertListener implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(AlertListener.class);

    /** A look without being told shows whether the connection is alive. */
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final JdbcConnectionDetails database;
    private final AlertFeed feed;
    private volatile boolean running;
    private volatile @Nullable AlertLine line;
    private @Nullable Thread thread;
    private @Nullable String snapshot;

    AlertListener(JdbcConnectionDetails database, AlertFeed feed) {
        this.database = database;
        this.feed = feed;
    }

    @Override
    public void start() {
        running = true;
        try {
            // Before anybody can subscribe: what is committed from here on is heard.
            line = open();
        } catch (SQLException e) {
            LOG.warn("Stock alerts cannot be listened to yet: {}", e.getMessage());
        }
        thread = Thread.ofVirtual().name("stock-alerts").start(this::listen);
    }

    @Override
    public void stop() {
        running = false;
        try {
            AlertLine open = line;
            if (open != null) {
                open.abort();
            }
            if (thread != null) {
                thread.interrupt();
                thread.join(PAUSE);
            }
        } catch (SQLException e) {
            LOG.debug("The line of the stock alerts is dead already", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    private void listen() {
        while (running) {
            try (AlertLine open = line == null ? open() : line) {
                line = open;
                hear(open);
            } catch (SQLException e) {
                if (running) {
                    LOG.warn("Stock alerts are not heard for the moment: {}", e.getMessage());
                    pause();
                }
            } finally {
                line = null;
            }
        }
    }

    private void hear(AlertLine open) throws SQLException {
        while (running) {
            var news = open.since(snapshot);
            snapshot = news.snapshot();
            feed.publish(news.alerts());
            open.await(PATIENCE);
        }
    }

    private AlertLine open() throws SQLException {
        var settings = new Properties();
        settings.setProperty("user", database.getUsername());
        settings.setProperty("password", database.getPassword());
        settings.setProperty("ApplicationName", "comptoir-stock-alerts");
        settings.setProperty("tcpKeepAlive", "true");
        settings.setProperty("connectTimeout", "3");
        settings.setProperty(
                "socketTimeout", String.valueOf(PATIENCE.multipliedBy(3).toSeconds()));
        Connection connection = new Driver().connect(database.getJdbcUrl(), settings);
        if (connection == null) {
            throw new SQLException("Not a PostgreSQL address: " + database.getJdbcUrl());
        }
        AlertLine opened = new AlertLine(connection);
        if (snapshot == null) {
            snapshot = opened.snapshot();
        }
        return opened;
    }

    private void pause() {
        try {
            Thread.sleep(PAUSE);
        } catch (InterruptedException e) {
            running = false;
        }
    }
}

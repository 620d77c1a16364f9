package dev.comptoir.users.keys;

import com.nimbusds.jose.jwk.ECKey;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.text.ParseException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** The keys in the database, shared by every instance. */
@Component
class SigningKeys {

    private static final Logger LOG = LoggerFactory.getLogger(SigningKeys.class);

    /** A new key is published long before it signs, so that a copy this old is never too old. */
    private static final Duration REMEMBERED = Duration.ofMinutes(1);

    private final JdbcClient database;
    private final TransactionTemplate transaction;
    private final Clock clock;
    private volatile @Nullable Copy copy;

    SigningKeys(JdbcClient database, TransactionTemplate transaction, Clock clock) {
        this.database = database;
        this.transaction = transaction;
        this.clock = clock;
    }

    KeyRing ring() {
        Instant now = clock.instant();
        Copy known = copy;
        if (known == null || known.readAt().plus(REMEMBERED).isBefore(now)) {
            known = new Copy(readAtLeastOne(), now);
            copy = known;
        }
        return known.ring();
    }

    SigningKey signing() {
        return ring().signing(clock.instant());
    }

    /** Makes the first key or the successor when it is due, and forgets the keys whose tokens are gone. */
    void rotate() {
        transaction.executeWithoutResult(status -> {
            lock();
            Instant now = clock.instant();
            KeyRing ring = read();
            if (ring.isEmpty()) {
                add(SigningKey.generate(now, now));
                return;
            }
            if (ring.needsSuccessor(now)) {
                add(SigningKey.generate(now, now.plus(KeyRing.PUBLISHED_AHEAD)));
            }
            ring.expendable(now).forEach(this::remove);
        });
        copy = null;
    }

    private KeyRing readAtLeastOne() {
        KeyRing ring = read();
        if (ring.isEmpty()) {
            rotate();
            return read();
        }
        return ring;
    }

    /** Two instances that find the same lack must not both fill it. Held until the transaction ends. */
    private void lock() {
        database.sql("select pg_advisory_xact_lock(hashtext('signing_key'))")
                .query()
                .singleRow();
    }

    private KeyRing read() {
        return new KeyRing(database.sql("select jwk, created_at, signs_from from signing_key")
                .query(SigningKeys::toKey)
                .list());
    }

    private void add(SigningKey key) {
        database.sql("insert into signing_key (id, jwk, created_at, signs_from) values (?, ?, ?, ?)")
                .params(key.id(), key.jwk().toJSONString(), utc(key.createdAt()), utc(key.signsFrom()))
                .update();
        LOG.info("New signing key {}, in use from {}", key.id(), key.signsFrom());
    }

    private void remove(SigningKey key) {
        database.sql("delete from signing_key where id = ?").param(key.id()).update();
        LOG.info("Signing key {} removed: its tokens are gone", key.id());
    }

    private static SigningKey toKey(ResultSet row, int number) throws SQLException {
        try {
            return new SigningKey(
                    ECKey.parse(row.getString("jwk")),
                    instant(row.getTimestamp("created_at")),
                    instant(row.getTimestamp("signs_from")));
        } catch (ParseException e) {
            throw new IllegalStateException("A signing key in the database cannot be read", e);
        }
    }

    private static Instant instant(Timestamp timestamp) {
        return timestamp.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private record Copy(KeyRing ring, Instant readAt) {}
}

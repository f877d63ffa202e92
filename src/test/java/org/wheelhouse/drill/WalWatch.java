package org.wheelhouse.drill;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.TimeUnit;

/** Watches which WAL segment PostgreSQL writes to, until it is gone. */
final class WalWatch {

    private final NavigableMap<String, Instant> lastSeen = new ConcurrentSkipListMap<>();

    private WalWatch() {}

    static WalWatch of(Connection superuser) {
        var watch = new WalWatch();
        Thread.ofPlatform().daemon().start(() -> watch.look(superuser));
        return watch;
    }

    private void look(Connection superuser) {
        try (superuser;
                var segment = superuser.prepareStatement("select pg_walfile_name(pg_current_wal_lsn())")) {
            while (true) {
                Instant before = Instant.now();
                try (var row = segment.executeQuery()) {
                    row.next();
                    lastSeen.put(row.getString(1), before);
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        } catch (SQLException destroyed) {
            // what was to be watched is gone
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** What was committed before this moment lies in that segment or an earlier one. */
    Instant allBefore(String segment) {
        var entry = lastSeen.floorEntry(segment);
        return entry == null ? Instant.MIN : entry.getValue();
    }
}

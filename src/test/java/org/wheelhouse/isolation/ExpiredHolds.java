package org.wheelhouse.isolation;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;

/**
 * The role with which a purchase ends holds that have run out, of whichever customer: it may see those and end them, nothing else.
 */
final class ExpiredHolds {

    private static final String ROLE = "app_expired_holds";
    private final World world;
    private final List<Probe> probes;

    ExpiredHolds(World world, List<Probe> probes) {
        this.world = world;
        this.probes = probes;
    }

    private void add(String table, String what, String command, boolean expected) {
        probes.add(new Probe(ROLE, table, what, command, expected));
    }

    void add() throws SQLException {
        String runOut = booking("HELD", "now() - interval '1 minute'");
        String running = booking("HELD", "now() + interval '1 hour'");
        String ended = booking("EXPIRED", "now() - interval '1 minute'");
        String confirmed = booking("CONFIRMED", "null");
        Map.of(runOut, true, running, false, ended, true, confirmed, false)
                .forEach((id, seen) -> add("booking", "SELECT", "select id from booking where id = " + id, seen));
        add("booking", "ending a hold that ran out", "update booking set state = 'EXPIRED' where id = " + runOut, true);
        add("booking", "ending a running hold", "update booking set state = 'EXPIRED' where id = " + running, false);
        add(
                "booking",
                "ending what is confirmed",
                "update booking set state = 'EXPIRED' where id = " + confirmed,
                false);
        add("booking", "ending twice", "update booking set state = 'EXPIRED' where id = " + ended, false);
        add(
                "booking",
                "changing without ending",
                "update booking set version = version + 1 where id = " + runOut,
                false);
        add("booking", "DELETE", "delete from booking where id = " + runOut, false);
        for (String table : List.of("bay_use", "technician_use")) {
            String of = " where booking_id = ";
            use(table, runOut, true);
            use(table, running, true);
            use(table, ended, false);
            add(table, "SELECT of a hold that ran out", "select id from " + table + of + runOut, true);
            add(table, "SELECT of a running hold", "select id from " + table + of + running, false);
            add(table, "freeing", "update " + table + " set active = false" + of + runOut, true);
            add(table, "freeing a running hold", "update " + table + " set active = false" + of + running, false);
            add(table, "freeing twice", "update " + table + " set active = false" + of + ended, false);
            add(table, "taking", "update " + table + " set active = true" + of + runOut, false);
        }
    }

    private String booking(String state, String expires) throws SQLException {
        Table table = world.rows.table("booking");
        var values = world.rows.values(table, world.stranger);
        values.put("state", Rows.quote(state));
        values.put("expires_at", expires);
        return Rows.quote(world.rows.insert(table, values).get("id"));
    }

    private void use(String name, String booking, boolean active) throws SQLException {
        Table table = world.rows.table(name);
        var values = world.rows.values(table, world.stranger);
        values.put("booking_id", booking);
        values.put("active", Boolean.toString(active));
        world.rows.insert(table, values);
    }
}

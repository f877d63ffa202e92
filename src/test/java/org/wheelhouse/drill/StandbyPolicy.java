package org.wheelhouse.drill;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.ScopeBinding;
import org.wheelhouse.stack.DebianPostgres;
import org.wheelhouse.testing.OwnerSql;

/** What the portal's login sees on the standby itself, bound to a scope as the portal binds it. */
final class StandbyPolicy {

    private static final String ORDERS =
            "select count(*) filter (where outlet_id = %1$d), count(*) filter (where outlet_id <> %1$d) from public.sales_order";

    private StandbyPolicy() {}

    private record Seen(long own, long others) {}

    /** Orders of the outlet that has most of them. */
    static void look(Findings findings, DebianPostgres standby) throws SQLException {
        var outlet = OwnerSql.rows("""
                select o.id, o.region_id, count(*) as orders, (select count(*) from sales_order) as everywhere
                  from sales_order s join outlet o on o.id = s.outlet_id group by 1, 2 order by 3 desc limit 1""").getFirst();
        long id = (Long) outlet.get("id");
        long orders = (Long) outlet.get("orders");
        var all = new Seen(orders, (Long) outlet.get("everywhere") - orders);
        try (var login = DriverManager.getConnection(standby.url() + "wheelhouse", "wheelhouse_app", "")) {
            login.setAutoCommit(false);
            must(findings, "head office", all, seen(login, Scope.headOffice("drill"), id));
            must(
                    findings,
                    "the outlet",
                    new Seen(orders, 0),
                    seen(login, Scope.outlet((Long) outlet.get("region_id"), id, "drill"), id));
            must(findings, "the public", null, seen(login, Scope.everybody(), id));
            must(findings, "nobody in particular", null, seen(login, null, id));
        }
    }

    private static void must(Findings findings, String who, Seen wanted, Seen seen) {
        findings.must(
                wanted == null ? seen == null : wanted.equals(seen),
                "on the standby itself %s sees %s"
                        .formatted(
                                who,
                                seen == null
                                        ? "no orders: refused"
                                        : seen.own() + " orders of an outlet and " + seen.others() + " of others"));
    }

    /** @return null when it is refused */
    private static Seen seen(Connection login, Scope scope, long outlet) throws SQLException {
        try (var statement = login.createStatement()) {
            if (scope != null) {
                ScopeBinding.bind(login, scope);
            }
            try (var row = statement.executeQuery(ORDERS.formatted(outlet))) {
                row.next();
                return new Seen(row.getLong(1), row.getLong(2));
            }
        } catch (SQLException e) {
            if (!"42501".equals(e.getSQLState())) {
                throw e;
            }
            return null;
        } finally {
            login.rollback();
        }
    }
}

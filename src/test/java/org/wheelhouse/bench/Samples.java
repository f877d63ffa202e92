package org.wheelhouse.bench;

import java.sql.Connection;
import java.sql.SQLException;

/** Addresses and logins of the demo chain to measure with. */
final class Samples {

    static final String PASSWORD = "wheelhouse";

    private Samples() {}

    /** The page of a product that every car takes. */
    static String product(Connection superuser) throws SQLException {
        return "/p/"
                + text(
                        superuser,
                        "select code from product where state = 'ACTIVE' and fitment_mode = 'universal' order by id limit 1");
    }

    /** The page of the category with the most products. */
    static String category(Connection superuser) throws SQLException {
        return "/c/"
                + text(
                        superuser,
                        "select c.code from category c join product p on p.category_id = c.id group by c.code order by count(*) desc, 1 limit 1");
    }

    /** Login of an outlet's manager. */
    static String manager(Connection superuser) throws SQLException {
        return text(
                superuser,
                "select a.username from account a join staff_post p on p.staff_id = a.staff_id join outlet o on o.id = p.outlet_id"
                        + " where o.kind = 'OUTLET' and a.username like 'manager%' order by 1 limit 1");
    }

    static String text(Connection superuser, String sql) throws SQLException {
        try (var statement = superuser.createStatement();
                var result = statement.executeQuery(sql)) {
            result.next();
            return result.getString(1);
        }
    }
}

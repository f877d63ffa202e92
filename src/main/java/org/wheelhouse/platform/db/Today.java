package org.wheelhouse.platform.db;

/** Which day it is, in SQL. Never {@code current_date}: that is the day of the server's time zone, which is nobody's business day. */
public final class Today {

    /** Of what belongs to no outlet: prices, and what head office plans. */
    public static final String IN_CHINA = "cast(now() at time zone 'Asia/Shanghai' as date)";

    private Today() {}

    /** At a site. @param outlet alias of its row in the table outlet */
    public static String at(String outlet) {
        return "cast(now() at time zone " + outlet + ".time_zone as date)";
    }

    /** The moment at which it began in a time zone. @param zone an expression: {@code o.time_zone}, or a name in quotes */
    public static String beginsIn(String zone) {
        return "(date_trunc('day', now() at time zone " + zone + ") at time zone " + zone + ")";
    }
}

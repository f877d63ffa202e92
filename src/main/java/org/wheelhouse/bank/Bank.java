package org.wheelhouse.bank;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;
import java.util.Objects;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** Opens the bank with the application: tables, keys, and the sending of notices. Its parts are found in the servlet context. */
@WebListener
public class Bank implements ServletContextListener {

    /** What the servlets use. */
    record Parts(Keys keys, Clients clients, Trades trades, Notices notices) {

        static Parts of(ServletContext context) {
            return (Parts) context.getAttribute("bank");
        }
    }

    @Resource(lookup = "java:app/jdbc/bank")
    private DataSource source;

    @Resource
    private ManagedScheduledExecutorService executor;

    private ScheduledFuture<?> sending;

    @Override
    public void contextInitialized(ServletContextEvent event) {
        long delay = Long.parseLong(Objects.requireNonNullElse(System.getenv("BANK_NOTICE_DELAY_MILLIS"), "1500"));
        var database = new Database(source);
        database.createTables();
        var keys = Keys.of(database);
        var notices = new Notices(database, keys, delay);
        event.getServletContext()
                .setAttribute("bank", new Parts(keys, new Clients(database), new Trades(database), notices));
        sending = executor.scheduleWithFixedDelay(
                notices::sendDue, 1000, Math.clamp(delay / 3, 100, 1000), TimeUnit.MILLISECONDS);
    }

    @Override
    public void contextDestroyed(ServletContextEvent event) {
        if (sending != null) {
            sending.cancel(false);
        }
    }
}

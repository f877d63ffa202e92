package org.wheelhouse.platform.db;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.Resource;
import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.wheelhouse.kernel.Scope;
import org.wheelhouse.platform.scope.CurrentScope;

/**
 * A hot standby of the database, where there is one, asked for those whom {@link StandbyRule} admits. Whoever gets no rows here asks the
 * primary (docs/adr/0009).
 */
@DataSourceDefinition(
        name = "java:app/jdbc/standby",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=WHEELHOUSE_DB_READ_URL}",
        user = "wheelhouse_app",
        password = "${ENV=WHEELHOUSE_DB_PASSWORD}",
        transactional = false,
        minPoolSize = 0,
        maxPoolSize = 20,
        maxIdleTime = 300,
        properties = {
            "readOnly=true",
            "prepareThreshold=3",
            // whether it is there at all is found out in two seconds; what it reads may take longer (StandbyRows)
            "connectTimeout=2",
            "socketTimeout=2",
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=2000"
        })
@ApplicationScoped
public class Standby {

    private static final Logger LOG = Logger.getLogger(Standby.class.getName());

    @Resource(lookup = "java:app/jdbc/standby")
    private DataSource source;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_DB_READ_URL")
    private Optional<String> url;

    @Inject
    private Clock clock;

    private StandbyRule rule;
    private StandbyRows standby;

    @PostConstruct
    void begin() {
        rule = new StandbyRule(clock);
        standby = new StandbyRows(source, StandbyRule.OLDEST);
    }

    /** For the door of pages: the actor of this scope begins to change something, or has done so. */
    public void changes(Scope scope) {
        if (url.isPresent()) {
            rule.changes(scope);
        }
    }

    /** The rows in the caller's scope; empty when the standby is not asked, or does not answer as it must. */
    Optional<List<Row>> rows(String sql, Object... parameters) {
        Scope scope = CurrentScope.get();
        if (url.isEmpty() || !rule.admits(scope)) {
            return Optional.empty();
        }
        try {
            List<Row> rows = standby.read(scope, sql, parameters);
            if (rule.use()) {
                LOG.info("Head office reads from the standby again");
            }
            return Optional.of(rows);
        } catch (SQLException e) {
            if (rule.leave()) {
                LOG.warning("Head office reads from the primary: " + e.getMessage());
            }
            return Optional.empty();
        }
    }
}

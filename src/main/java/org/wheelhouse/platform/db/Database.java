package org.wheelhouse.platform.db;

import jakarta.annotation.sql.DataSourceDefinition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.interceptor.Interceptor;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.flywaydb.core.Flyway;

/** The datasource of the application's login, and the migration that the owner's login runs before anything else starts. */
@DataSourceDefinition(
        name = "java:app/jdbc/wheelhouse",
        className = "org.postgresql.ds.PGSimpleDataSource",
        url = "${ENV=WHEELHOUSE_DB_URL}",
        user = "wheelhouse_app",
        password = "${ENV=WHEELHOUSE_DB_PASSWORD}",
        minPoolSize = 4,
        maxPoolSize = 40,
        maxIdleTime = 300,
        properties = {
            "reWriteBatchedInserts=true",
            "prepareThreshold=3",
            "connectTimeout=5",
            "tcpKeepAlive=true",
            // A connection that PostgreSQL has left (it was restarted) is found out before anybody gets it, and all
            // others with it; each is asked once a second at most. Nobody waits longer than people do.
            "fish.payara.is-connection-validation-required=true",
            "fish.payara.connection-validation-method=custom-validation",
            "fish.payara.validation-classname=org.glassfish.api.jdbc.validation.JDBC40ConnectionValidation",
            "fish.payara.validate-atmost-once-period-in-seconds=1",
            "fish.payara.fail-all-connections=true",
            "fish.payara.max-wait-time-in-millis=8000"
        })
@ApplicationScoped
public class Database {

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_DB_URL")
    private String url;

    @Inject
    @ConfigProperty(name = "WHEELHOUSE_DB_OWNER_PASSWORD")
    private String ownerPassword;

    void migrate(
            @Observes
                    @jakarta.annotation.Priority(Interceptor.Priority.PLATFORM_BEFORE)
                    @Initialized(ApplicationScoped.class)
                    Object start) {
        Flyway.configure(Database.class.getClassLoader())
                .dataSource(url, "wheelhouse_owner", ownerPassword)
                .locations("classpath:db/migration")
                .validateMigrationNaming(true)
                .load()
                .migrate();
    }
}

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
        properties = {"reWriteBatchedInserts=true", "prepareThreshold=3"})
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

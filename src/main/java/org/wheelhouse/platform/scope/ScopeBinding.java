package org.wheelhouse.platform.scope;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import org.eclipse.persistence.internal.databaseaccess.Accessor;
import org.eclipse.persistence.internal.sessions.AbstractSession;
import org.eclipse.persistence.sessions.SessionEvent;
import org.eclipse.persistence.sessions.SessionEventAdapter;
import org.wheelhouse.kernel.Scope;

/**
 * Binds the caller's scope to the connection of a transaction before its first statement, as role and settings that end with the
 * transaction. Outside of a transaction, or without a scope, nothing is bound: the login role has no rights and every query fails.
 */
public class ScopeBinding extends SessionEventAdapter {

    private static final String BIND = "select set_config('role', ?, true), set_config('app.region', ?, true),"
            + " set_config('app.franchisee', ?, true), set_config('app.outlet', ?, true), set_config('app.customer', ?, true),"
            + " set_config('app.actor', ?, true), set_config('plan_cache_mode', ?, true)";

    /**
     * A purchase asks the same few questions by key again and again: PostgreSQL keeps its plans for them, where it would else plan every
     * list of ids anew, which takes longer than answering.
     */
    private static String plans(Scope.Kind kind) {
        return kind == Scope.Kind.CHECKOUT ? "force_generic_plan" : "auto";
    }

    @Override
    public void postAcquireConnection(SessionEvent event) {
        Scope scope = CurrentScope.get();
        if (scope == null || !((AbstractSession) event.getSession()).isInTransaction()) {
            return;
        }
        try {
            bind(connection(event), scope);
        } catch (SQLException e) {
            throw new IllegalStateException("the scope could not be bound: " + scope, e);
        }
    }

    private static Connection connection(SessionEvent event) {
        return (Connection) ((Accessor) event.getResult()).getDatasourceConnection();
    }

    /** Binds it to the transaction that a connection is in. */
    public static void bind(Connection connection, Scope scope) throws SQLException {
        try (var statement = connection.prepareStatement(BIND)) {
            statement.setString(1, scope.kind().role());
            statement.setString(2, Objects.toString(scope.region(), ""));
            statement.setString(3, Objects.toString(scope.franchisee(), ""));
            statement.setString(4, Objects.toString(scope.outlet(), ""));
            statement.setString(5, Objects.toString(scope.customer(), ""));
            statement.setString(6, scope.actor());
            statement.setString(7, plans(scope.kind()));
            statement.execute();
        }
    }
}

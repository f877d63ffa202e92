package org.wheelhouse.isolation;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.wheelhouse.isolation.Probe.Answer;
import org.wheelhouse.kernel.Scope;

/** Runs probes as their roles and takes everything back that they did. */
final class Attempts {

    /** Runs a command in a subtransaction that is always rolled back, and tells how many rows it met or why it was refused. */
    private static final String FUNCTION = """
            create function probe(command text) returns text language plpgsql as $$
            declare met bigint;
            begin
              execute command;
              get diagnostics met = row_count;
              raise exception using errcode = 'PROBE', message = met::text;
            exception when others then
              return case when sqlstate = 'PROBE' then sqlerrm else '!' || sqlstate || ' ' || sqlerrm end;
            end $$""";

    private final Connection connection;
    private final Map<String, Scope> scopes;

    Attempts(Connection connection, Map<String, Scope> scopes) throws SQLException {
        this.connection = connection;
        this.scopes = scopes;
        execute(FUNCTION);
    }

    void execute(String command) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(command);
        }
    }

    List<Answer> run(List<Probe> probes) throws SQLException {
        var byRole = new LinkedHashMap<String, List<Probe>>();
        probes.forEach(
                p -> byRole.computeIfAbsent(p.role(), r -> new ArrayList<>()).add(p));
        var answers = new ArrayList<Answer>();
        for (var entry : byRole.entrySet()) {
            bind(entry.getKey());
            try (var statement = connection.prepareStatement(
                    "select probe(c) from unnest(?::text[]) with ordinality u(c, i) order by i")) {
                statement.setArray(
                        1,
                        connection.createArrayOf(
                                "text",
                                entry.getValue().stream().map(Probe::command).toArray()));
                var result = statement.executeQuery();
                for (Probe probe : entry.getValue()) {
                    result.next();
                    answers.add(new Answer(probe, result.getString(1)));
                }
            }
            execute("reset role");
        }
        return answers;
    }

    private void bind(String role) throws SQLException {
        Scope scope = scopes.get(role);
        try (var statement = connection.prepareStatement(
                "select set_config('app.region', ?, true), set_config('app.franchisee', ?, true),"
                        + " set_config('app.outlet', ?, true), set_config('app.customer', ?, true), set_config('app.actor', ?, true)")) {
            Object[] settings = scope == null
                    ? new Object[5]
                    : new Object[] {scope.region(), scope.franchisee(), scope.outlet(), scope.customer(), scope.actor()
                    };
            for (int i = 0; i < settings.length; i++) {
                statement.setString(i + 1, settings[i] == null ? "" : settings[i].toString());
            }
            statement.execute();
        }
        execute("set local role " + role);
    }
}

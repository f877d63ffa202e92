package org.wheelhouse.platform.db;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import jakarta.faces.FacesException;
import jakarta.servlet.ServletException;
import jakarta.transaction.SystemException;
import java.net.ConnectException;
import java.net.http.HttpTimeoutException;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;

/** A server that is away is told from a fault, however deep it is wrapped. */
class OutageTest {

    private static boolean away(Throwable cause) {
        return Outage.isOne(new ServletException(new FacesException(new IllegalStateException(cause))));
    }

    @Test
    void serversThatAreAway() {
        assertTrue(away(new SQLException("Connection refused", "08001")));
        assertTrue(away(new SQLException("I/O error", "08006")));
        assertTrue(away(new SQLException("terminating connection due to administrator command", "57P01")));
        assertTrue(away(new SQLException("the database system is starting up", "57P03")));
        assertTrue(
                away(new SQLException("Error in allocating a connection. Cause: Connection could not be allocated")));
        assertTrue(away(new SystemException()));
        assertTrue(away(new ConnectException("refused")));
        assertTrue(away(new HttpTimeoutException("timed out")));
    }

    @Test
    void faultsAreNoOutage() {
        assertFalse(away(new SQLException("duplicate key", "23505")));
        assertFalse(away(new SQLException("canceling statement due to statement timeout", "57014")));
        assertFalse(away(new SQLException("no reason")));
        assertFalse(away(new IllegalStateException("a fault of ours")));
    }

    @Test
    void aCircleOfCausesEnds() {
        var outer = new IllegalStateException("outer");
        outer.initCause(new IllegalStateException("inner", outer));
        assertFalse(Outage.isOne(outer));
    }
}

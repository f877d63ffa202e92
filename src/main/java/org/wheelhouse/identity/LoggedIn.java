package org.wheelhouse.identity;

import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;

/**
 * A customer has just come back from the login. What the browser gathered before may become theirs now.
 *
 * @param response to which cookies may still be added
 */
public record LoggedIn(UUID customer, HttpServletResponse response) {}

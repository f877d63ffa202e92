package org.wheelhouse.identity;

import java.util.Optional;
import java.util.function.Function;

/**
 * A person without an account in the portal has logged in: a customer who registered. Observed inside the same transaction.
 *
 * @param claims what the login says of them, by the claim's name
 */
public record FirstLogin(String issuer, String subject, Function<String, Optional<String>> claims) {}

package org.wheelhouse.identity;

/** A person without an account in the portal has logged in: a customer who registered. Observed inside the same transaction. */
public record FirstLogin(String issuer, String subject) {}

package org.wheelhouse.bank;

/** A shop that may use the gateway. */
record Client(String appId, String name, String publicKey, long account) {}
